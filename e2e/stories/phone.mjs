// On the platform, with one hand.

import assert from "node:assert/strict";
import { follow, heading, story } from "../lib/story.mjs";

for (const script of [true, false]) {
  const how = script ? "with script" : "without script";

  story(`the map stands upright on a phone and leads to the stations, ${how}`, { phone: true, script }, async (page) => {
    await page.goto("/");
    assert.equal(await page.locator("svg.pn-map:visible").count(), 0, "the wide map is not there");
    const map = page.getByRole("navigation", { name: "Ruteplan" });
    const stations = map.getByRole("listitem").getByRole("link");
    assert.ok((await stations.count()) > 20, "every station is in the upright one");
    const low = await stations.evaluateAll((links) => links.filter((link) => link.getBoundingClientRect().height < 44).map((link) => link.textContent));
    assert.deepEqual(low, [], "every station is high enough for a finger");
    await stations.filter({ hasText: "Potentiale" }).first().tap();
    assert.equal(await heading(page), "Potentiale");
  });

  story(`the dock brings map, conductor and emergency stop within reach, ${how}`, { phone: true, script }, async (page) => {
    await page.goto("/da/opi-toget/ruter/eksplorativ/dialog");
    const dock = page.getByRole("navigation", { name: "Genveje" });
    const box = await dock.boundingBox();
    assert.ok(box.y + box.height <= 844.5 && box.y > 600, "it stands at the bottom of the screen");
    await dock.getByRole("button", { name: "Konduktør" }).tap();
    const drawer = page.getByRole("complementary", { name: "Spørg konduktøren" });
    assert.ok(await drawer.isVisible(), "the conductor comes");
    await drawer.getByRole("button", { name: /^Luk/ }).tap();
    assert.equal(await drawer.count(), 0, "and goes");
    await follow(page, "Nødstop", dock);
    assert.equal(await heading(page), "Nødstop");
    await follow(page, "Ruteplan", page.getByRole("navigation", { name: "Genveje" }));
    assert.ok(await page.getByRole("heading", { name: "Ruteplan", exact: true }).isVisible());
  });

  story(`the menu folds out on a phone, ${how}`, { phone: true, script }, async (page) => {
    await page.goto("/");
    const menu = page.getByRole("navigation", { name: /Hovedmenu/ });
    assert.equal(await menu.count(), 0, "it is folded in at first");
    await page.getByRole("banner").getByText("Menu", { exact: true }).tap();
    await follow(page, "Ruter", menu);
    assert.match(await heading(page), /Fire ruter|Ruter/);
  });
}

story("every target of the dock is large enough for a finger", { phone: true }, async (page) => {
  await page.goto("/da/opi-toget/ruter/eksplorativ/dialog");
  const sizes = await page.getByRole("navigation", { name: "Genveje" }).locator("a, button").evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
  assert.equal(sizes.length, 3);
  assert.ok(sizes.every((size) => size >= 44), `all are at least 44 px: ${sizes}`);
});
