// Light or dark: as the device says, until somebody chooses.

import assert from "node:assert/strict";
import { heading, place, send, story } from "../lib/story.mjs";

const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const LIGHT = "rgb(255, 255, 255)";

for (const script of [true, false]) {
  const how = script ? "with script" : "without script";

  story(`a visitor chooses dark, keeps it, and lets it go again, ${how}`, { script, cookies: true }, async (page, context) => {
    await page.goto("/da/udseende");
    assert.equal(await heading(page), "Udseende");
    assert.equal(await background(page), LIGHT);
    assert.deepEqual(await context.cookies(), [], "nothing is stored before the choice");
    await page.getByRole("radio", { name: "Mørkt" }).check();
    await send(page, "Gem udseende");
    assert.equal(place(page), "/da/udseende", "the choice leads back to where it was made");
    const cookies = await context.cookies();
    assert.deepEqual(cookies.map(({ name, value, httpOnly, sameSite }) => ({ name, value, httpOnly, sameSite })), [{ name: "theme", value: "dark", httpOnly: true, sameSite: "Lax" }]);
    await page.goto("/");
    assert.notEqual(await background(page), LIGHT, "the next page is dark too");
    await page.goto("/da/udseende");
    assert.ok(await page.getByRole("radio", { name: "Mørkt" }).isChecked(), "the choice is shown");
    await page.getByRole("radio", { name: "Som min enhed" }).check();
    await send(page, "Gem udseende");
    assert.deepEqual(await context.cookies(), [], "as the device says means that nothing is stored");
    assert.equal(await background(page), LIGHT);
  });
}

story("dark by choice looks like dark by device", { theme: "dark", cookies: true }, async (page, context) => {
  const colours = () =>
    page.evaluate(() => {
      const of = (selector) => {
        const { color, backgroundColor, fill } = getComputedStyle(document.querySelector(selector));
        return [color, backgroundColor, fill];
      };
      return ["body", "header", "h1", ".ds-button", "main a", "footer"].map(of);
    });
  await page.goto("/");
  const byDevice = await colours();
  await page.emulateMedia({ colorScheme: "light" });
  await context.addCookies([{ name: "theme", value: "dark", url: page.url() }]);
  await page.reload();
  assert.deepEqual(await colours(), byDevice);
});

story("light by choice stays light on a dark device", { theme: "dark", cookies: true }, async (page, context) => {
  await page.goto("/");
  assert.notEqual(await background(page), LIGHT);
  await context.addCookies([{ name: "theme", value: "light", url: page.url() }]);
  await page.reload();
  assert.equal(await background(page), LIGHT);
});

story("a cookie that somebody has changed does no harm", { cookies: true }, async (page, context) => {
  await page.goto("/");
  await context.addCookies([{ name: "theme", value: "purple", url: page.url() }]);
  const answer = await page.reload();
  assert.equal(answer.status(), 200);
  assert.equal(await page.locator("html").getAttribute("data-color-scheme"), "auto");
});
