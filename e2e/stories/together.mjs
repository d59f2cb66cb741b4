// Several people at work at once: an open page says that somebody else has changed something, and what others did waits in the notices.

import assert from "node:assert/strict";
import { examine } from "../lib/examine.mjs";
import { bothAt, withLetters, withOthers } from "../lib/pair.mjs";
import { follow, visitAt } from "../lib/story.mjs";

withLetters("an open page hears that somebody has changed something, and loads again only when asked", async (server) => {
  const { mette, bo, journey } = await withOthers(server);
  await bothAt(server, [mette, bo], {}, async (page, other) => {
    await page.goto(journey);
    const asked = page.waitForRequest((request) => request.url().includes("/changes"));
    await page.reload();
    await asked;
    await other.goto(`${journey}/stations/blue-start`);
    await other.getByRole("main").locator("form[action$='/activities/a1/toggle'] button").click();
    const line = page.locator("[data-changes]");
    await line.getByText("Bo Holm har ændret noget i sagen.").waitFor();
    await examine(page);
    await follow(page, "Hent siden igen", line);
    assert.equal(await line.innerText(), "", "what is known is not told again");
    assert.equal(new URL(page.url()).pathname, journey);
  });
});

withLetters("what others did is counted on every page, and is read by going on from it", async (server) => {
  const { bo, journey } = await withOthers(server);
  for (const visit of [{ script: false, phone: true }, { theme: "dark" }]) {
    await visitAt(server.address, { cookies: true, ...visit }, async (page, context) => {
      await context.addCookies(bo.cookies());
      await page.goto("/organisations");
      await page.getByRole("banner").getByRole("link", { name: "1 ny" }).click();
      await page.waitForLoadState();
      assert.match(await page.locator("main").innerText(), /Du er nu med i sagen Roligere nætter|Roligere nætter/);
      if (visit.script !== false) await examine(page);
      await page.locator("main h2 button").first().click();
      await page.waitForLoadState();
      assert.equal(new URL(page.url()).pathname, journey);
      assert.equal(await page.getByRole("banner").getByRole("link", { name: "1 ny" }).count(), 0);
      await page.goto("/account/notices");
      await page.getByRole("main").getByRole("button", { name: /^Markér som ny/ }).click();
      await page.waitForLoadState();
    });
  }
});
