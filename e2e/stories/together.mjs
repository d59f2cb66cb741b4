// Several people at work at once: an open page says that somebody else has changed something, and what others did waits in the notices.

import assert from "node:assert/strict";
import { test } from "node:test";
import { examine } from "../lib/examine.mjs";
import { first, invite, join, organisation } from "../lib/forms.mjs";
import { withServer } from "../lib/own.mjs";
import { withPost } from "../lib/post.mjs";
import { follow, visitAt } from "../lib/story.mjs";

/** Mette's case with Bo in it: both, and its path. */
async function withBo(server) {
  const mette = await first(server, "Mette Bruun", "mette@vestersoe.example");
  const town = await organisation(mette, "Vestersø Kommune");
  await invite(mette, town, "bo@vestersoe.example", "member");
  const bo = await join(server, await server.post.linkTo("bo@vestersoe.example"), "Bo Holm");
  const told = { organisation: town.split("/").pop(), title: "Roligere nætter", challenge: "Beboerne vågner for ofte.", language: "da", way: "opi-train/blue", case_number: "", case_number_mark: "internal", note: "", note_mark: "internal" };
  const journey = (await mette.act("/journeys/new", told)).split("?")[0];
  const { html } = await mette.get(`${journey}/participants/new`);
  await mette.act(`${journey}/participants/new`, { person: html.match(/value="([0-9a-f-]{36})"/)[1], role: "member" });
  return { mette, bo, journey };
}

/** An empty server that sends letters. */
const told = (name, tell) =>
  test(name, { timeout: 300_000 }, () =>
    withPost((post) =>
      withServer(["--mail", post.url, "--mail-from", "perron@perron.example"], (server) => tell({ address: server.address, printed: server.printed, post }))));

told("an open page hears that somebody has changed something, and loads again only when asked", async (server) => {
  const { mette, bo, journey } = await withBo(server);
  await visitAt(server.address, { cookies: true }, async (page, context) => {
    await context.addCookies(mette.cookies());
    await page.goto(journey);
    const asked = page.waitForRequest((request) => request.url().includes("/changes"));
    await page.reload();
    await asked;
    await bo.act(`${journey}/stations/blue-start/activities/a1/toggle`, { to: "done" });
    const line = page.locator("[data-changes]");
    await line.getByText("Bo Holm har ændret noget i sagen.").waitFor();
    await examine(page);
    await follow(page, "Hent siden igen", line);
    assert.equal(await line.innerText(), "", "what is known is not told again");
    assert.equal(new URL(page.url()).pathname, journey);
  });
});

told("what others did is counted on every page, and is read by going on from it", async (server) => {
  const { bo, journey } = await withBo(server);
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
