// Somebody without a mouse reaches everything, in the order of reading, and always sees where they are.

import assert from "node:assert/strict";
import { focused, isMarked, tabThrough, tabTo } from "../lib/keys.mjs";
import { heading, story } from "../lib/story.mjs";

story("the first Tab offers to skip to the content", {}, async (page) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = await focused(page);
  assert.equal(skip.name, "Spring til indhold");
  assert.ok(skip.shown, "it can be seen when it has the focus");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)), "the next Tab is in the content");
});

story("on the map, Tab goes to the main station and then along route by route", {}, async (page) => {
  await page.goto("/");
  await tabTo(page, "Sammenlign ruterne");
  const names = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const inMap = await page.evaluate(() => document.activeElement.closest("svg") !== null);
    if (!inMap) break;
    names.push((await focused(page)).name);
  }
  assert.match(names[0], /^Hovedstation/, "the main station comes first");
  const stops = names.slice(1).map((name) => name.match(/station (\d+) af (\d+) på rute (\w)/)?.slice(1));
  assert.ok(stops.every(Boolean), "every stop says its number and its route");
  assert.deepEqual([...new Set(stops.map(([, , route]) => route))], ["M", "E", "I", "S"], "route by route, from the top");
  for (const route of ["M", "E", "I", "S"]) {
    const numbers = stops.filter((stop) => stop[2] === route).map(([number]) => Number(number));
    assert.deepEqual(numbers, numbers.map((_, index) => index + 1), `route ${route} from left to right`);
  }
});

story("a whole ride by keyboard: test, answers, result, station", {}, async (page) => {
  await page.goto("/");
  await tabTo(page, "Find jeres rute");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/test");
  for (let question = 1; question <= 5; question += 1) {
    await tabTo(page, "yes");
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Enter");
  await page.waitForURL("**/test?*");
  assert.equal(await heading(page), "Ja hele vejen");
  await tabTo(page, "Gå videre til valg af rute");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/raad?*");
  for (let question = 1; question <= 5; question += 1) {
    const before = await page.getByRole("radio", { checked: true }).count();
    do await page.keyboard.press("Tab");
    while ((await focused(page))?.role !== "input");
    await page.keyboard.press("Space");
    assert.equal(await page.getByRole("radio", { checked: true }).count(), before + 1);
    if (question === 1) {
      await page.keyboard.press("ArrowDown");
      assert.ok(await page.getByRole("radio").nth(1).isChecked(), "the arrow keys choose within a question");
    }
  }
  await tabTo(page, "Vis vores råd");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^Stig på rute/ }).waitFor();
  await tabTo(page, /^Begynd ved/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Opstart" }).waitFor();
});

for (const script of [true, false]) {
  story(`the conductor's drawer opens and closes by keyboard and gives the focus back, ${script ? "with" : "without"} script`, { script }, async (page) => {
    await page.goto("/da/opi-toget/ruter/eksplorativ/dialog");
    const drawer = page.getByRole("complementary", { name: "Spørg konduktøren" });
    await tabTo(page, "Spørg konduktøren");
    await page.keyboard.press("Enter");
    assert.ok(await drawer.isVisible(), "Enter opens it");
    await page.keyboard.press("Tab");
    assert.ok(await drawer.evaluate((element) => element.contains(document.activeElement)), "the next Tab is inside");
    await page.keyboard.press("Escape");
    assert.equal(await drawer.count(), 0, "Esc closes it");
    assert.equal((await focused(page))?.name, "Spørg konduktøren", "the focus is back where it was");
  });
}

for (const [path, limit] of [["/", 22], ["/da/opi-toget/test", 24], ["/da/opi-toget/ruter/mini/opstart", 30], ["/da/udseende", 30]]) {
  story(`the focus can be seen on ${path}`, { script: true }, async (page) => {
    await page.goto(path);
    const unmarked = [];
    for (let step = 0; step < limit; step += 1) {
      await page.keyboard.press("Tab");
      const now = await focused(page);
      if (!now) break;
      if (!(await isMarked(page))) unmarked.push(now.name);
    }
    assert.deepEqual(unmarked, [], "everything that has the focus looks different from when it has not");
  });
}

for (const phone of [false, true]) {
  const device = phone ? "a phone" : "a desk";
  for (const path of ["/", "/da/opi-toget/ruter/innovativt-indkoeb/dialog", "/da/opi-toget/test"]) {
    story(`nothing that has the focus is hidden on ${path} at ${device}`, { phone }, async (page) => {
      await page.goto(path);
      const stops = await tabThrough(page);
      assert.ok(stops.length > 10, "Tab reaches the page");
      const hidden = stops.filter((stop) => !stop.shown).map((stop) => stop.name);
      assert.deepEqual(hidden, [], "neither the strip nor the dock lies over it");
    });
  }
}
