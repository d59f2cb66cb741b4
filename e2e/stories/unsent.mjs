// Nothing typed is lost: somebody is logged out over a form, logs in again and sends it, with and without script; or throws it away.

import assert from "node:assert/strict";
import { test } from "node:test";
import { examine } from "../lib/examine.mjs";
import { PASSWORD, first } from "../lib/forms.mjs";
import { withServer } from "../lib/own.mjs";
import { heading, send, visitAt } from "../lib/story.mjs";

const MAIL = "ada@nordby.example";
const PAGE = "/account/unsent";
const NAME = 'Nordby "Vand" & Søn';
const NOT_SENT = "Det, du skrev, er ikke sendt endnu";
const LINES = ["Vand i kælderen.", "Ring før klokken otte, hvis det haster."];

const main = (page) => page.getByRole("main");

/** A server with Ada, who can end the session of her browser from elsewhere. */
const onAServer = (name, options, tell) =>
  test(name, { timeout: 600_000 }, () =>
    withServer([], async (server) => {
      const ada = await first(server, "Ada Nordby", MAIL);
      await visitAt(server.address, { cookies: true, ...options }, (page) => tell(page, ada));
    }),
  );

/** Logs in where the browser is. */
async function logIn(page) {
  await page.locator("[name=mail]").fill(MAIL);
  await page.locator("[name=password]").fill(PASSWORD);
  await send(page, /^Log ind$/);
}

/** Ends all sessions but the one elsewhere. */
const end = (ada) => ada.act("/account/sessions/end-others", {});

for (const script of [true, false]) {
  onAServer(`a form over which somebody is logged out is sent after logging in, ${script ? "with" : "without"} script`, { script }, async (page, ada) => {
    await page.goto("/sign-in");
    await logIn(page);
    await page.goto("/organisations/new");
    await page.locator("[name=name]").fill(NAME);
    await main(page).getByRole("radio", { name: "Andet", exact: true }).check();
    await page.getByRole("radio", { name: "Danmark", exact: true }).check();
    await end(ada);
    await send(page, "Tilføj organisationen");
    assert.equal(await heading(page), "Log ind");
    assert.match(await main(page).innerText(), /Det, du skrev, er gemt i en time, og du kan sende det, når du har logget ind\./);
    if (script) await examine(page);
    await logIn(page);
    assert.equal(await heading(page), NOT_SENT);
    const said = await main(page).innerText();
    assert.ok(said.includes(NAME) && said.includes("Tilføj en organisation"), said);
    assert.ok(!(await ada.get("/organisations")).html.includes("Vand"), "nothing is sent by itself");
    await page.goto("/account");
    assert.match(await page.getByRole("status").first().innerText(), /Det, du skrev, før du blev logget ud, er ikke sendt endnu\./);
    if (script) await examine(page);
    await page.getByRole("link", { name: "Se det, og send det" }).click();
    await page.waitForLoadState();
    await send(page, "Send nu");
    assert.match(page.url(), /\/organisations\/[0-9a-f-]{36}$/);
    assert.equal(await heading(page), NAME);
    await page.goto(PAGE);
    assert.equal(await heading(page), "Her er intet, du mangler at sende");
    if (script) await examine(page);
  });
}

onAServer("long texts can be read in every language, and thrown away", {}, async (page, ada) => {
  await page.goto("/sign-in");
  await logIn(page);
  const organisation = await ada.act("/organisations/new", { name: "Nordby Kommune", kind: "authority", country: "dk", authority_type: "municipality", language: "da" });
  await page.goto(`${organisation.split("?")[0]}/contacts/new`);
  await main(page).getByRole("radio").first().check();
  await page.locator("[name=name]").fill("Bo Holm");
  await page.locator("[name=helps_with]").fill(LINES.join("\n"));
  await end(ada);
  await send(page, "Tilføj kontakten");
  await logIn(page);
  const paragraphs = await main(page).locator("blockquote p").allInnerTexts();
  assert.deepEqual(paragraphs, ["Bo Holm", ...LINES]);
  for (const language of ["sv", "en", "da"]) {
    await ada.act("/account/language", { language });
    const answer = await page.goto(PAGE);
    await examine(page, await answer.text(), { quick: language !== "da" });
  }
  await send(page, "Smid væk");
  assert.match(await page.getByRole("status").first().innerText(), /Det, du skrev, er smidt væk\./);
  await page.goto(PAGE);
  assert.equal(await heading(page), "Her er intet, du mangler at sende");
});
