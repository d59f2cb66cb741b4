// Somebody writes what looks like a national identity number: nothing is saved before they have said what is to happen to it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { examine } from "../lib/examine.mjs";
import { first, organisation } from "../lib/forms.mjs";
import { withServer } from "../lib/own.mjs";
import { heading, send, visitAt } from "../lib/story.mjs";

/** Made up for tests by the authority that gives out such numbers. */
const NUMBER = "070761-4285";
const BEFORE = "Ring, hvis det haster.";
const AFTER = "Jura og indkøb.";
const WRITTEN = `${BEFORE} Skriv ${NUMBER} på brevet. ${AFTER}`;
const MARK = "[personnummer fjernet]";

/** The text as the contact shows it, or nothing when there is no such contact. */
async function shown(page, path, name) {
  await page.goto(path);
  return page.locator("main li, main tr").filter({ hasText: name }).allInnerTexts().then((texts) => texts.join("\n"));
}

/** Writes a new contact with a number in it and sends the form; what stands there is the question. */
async function asked(page, path, name) {
  await page.goto(`${path}/new`);
  await page.locator("[name=kind][value=general]").check();
  const answers = { name, mail: "desk@nordby.example", helps_with: WRITTEN };
  for (const [field, value] of Object.entries(answers)) await page.locator(`main [name=${field}]`).fill(value);
  await page.locator("main form button[type=submit]").click();
  await page.waitForLoadState();
  assert.match(await page.title(), /^Fejl: /, "the page says first that something is to be done");
  const link = page.getByRole("alert").getByRole("link", { name: /ligner et personnummer \(dansk CPR-nummer\)/ });
  assert.equal(await page.locator(await link.getAttribute("href")).getAttribute("name"), "helps_with", "the link leads to the field");
  assert.equal(await page.locator("[name=helps_with]").inputValue(), WRITTEN, "what was written stays");
  assert.equal(await choice(page).locator(":checked").count(), 0, "nothing is chosen for them");
}

const choice = (page) => page.getByRole("radiogroup", { name: "Er det en persons nummer?" });

async function tell(page, path, look) {
  await asked(page, path, "Kontor et");
  await look(page);
  assert.equal(await shown(page, path, "Kontor et"), "", "nothing is saved before they have chosen");

  await asked(page, path, "Kontor to");
  const button = await page.locator("main form button[type=submit]").innerText();
  await send(page, button);
  assert.match(await page.title(), /^Fejl: /, "without a choice it is asked again");
  await choice(page).getByRole("radio", { name: "Ja, fjern det" }).check();
  await send(page, button);
  const removed = await shown(page, path, "Kontor to");
  assert.ok(removed.includes(`${BEFORE} Skriv ${MARK} på brevet. ${AFTER}`), removed);
  assert.ok(!removed.includes(NUMBER), "the number is gone");

  await asked(page, path, "Kontor tre");
  await choice(page).getByRole("radio", { name: "Nej, det er et andet nummer" }).check();
  await send(page, button);
  const kept = await shown(page, path, "Kontor tre");
  assert.ok(kept.includes(WRITTEN), kept);
}

/** What looks at a page runs in it, and there is no script without script. */
const WAYS = [["", {}, examine], [" without script, on a phone", { script: false, phone: true }, () => {}]];

for (const [how, options, look] of WAYS) {
  test(`what looks like a person's number is asked about, then removed or kept${how}`, { timeout: 120_000 }, () =>
    withServer([], async (server) => {
      const ada = await first(server, "Ada Nordby", "ada@nordby.example");
      const path = `${await organisation(ada, "Nordby Kommune")}/contacts`;
      await visitAt(server.address, { ...options, cookies: true }, async (page, context) => {
        await context.addCookies(ada.cookies());
        await tell(page, path, look);
        assert.equal(await heading(page), "Kontakter");
      });
    }),
  );
}
