// A ride from its start to its end: begun from the page of its route in the guide, joined by those who work on it and by a company, ridden act
// by act as a file of `lib/rides/` tells it, and closed to those who must not see it.

import assert from "node:assert/strict";
import { ACTS, fill, open, press } from "./acts.mjs";
import { FIRM, NAMES, inBrowsers } from "./team.mjs";

const main = (page) => page.getByRole("main");

/** The lead begins the case from its route; its path. */
async function begun(page, told) {
  await open(page, told.guide);
  await press(page, "a[href^='/journeys/new']", "beginning from the guide");
  assert.match(await page.locator("[name=way]").inputValue(), new RegExp(`/${told.route}$`), "the route comes along");
  await fill(page, told.about);
  await press(page, "form:has([name=title]) button[type=submit]", "the case");
  const { pathname } = new URL(page.url());
  assert.match(pathname, /^\/journeys\/[0-9a-f-]{36}$/);
  return pathname;
}

/** Those of the authority are added, and the company is invited, says yes and sends somebody. */
async function joined({ lead, supplier }, journey, firm) {
  const choose = (page, key) => page.locator("[name=person]").selectOption({ label: NAMES[key] });
  for (const role of ["procurement", "legal", "operations"]) {
    await open(lead, `${journey}/participants/new`);
    await choose(lead, role);
    await fill(lead, { role });
    await press(lead, "form:has([name=person]) button[type=submit]", role);
  }
  await open(lead, `${journey}/organisations/new`);
  await fill(lead, { organisation: FIRM, part: "supplier" });
  await press(lead, "form:has([name=organisation]) button[type=submit]", "the invitation");
  await open(supplier, `${firm}/journeys`);
  await press(supplier, "a[href*='/journey-invitations/']", "the invitation");
  await press(supplier, "form[action$='/accept'] button", "yes");
  await choose(supplier, "supplier");
  await press(supplier, "form:has([name=person]) button[type=submit]", "whom the company sends");
}

/** A company sees what the case is about and no more; whoever is not in it does not learn that it exists. */
async function closed({ supplier, outsider }, journey, told) {
  await open(supplier, journey);
  const seen = await main(supplier).innerText();
  assert.ok(seen.includes(told.about.challenge), "the company knows what the case is about");
  for (const hidden of [told.about.case_number, told.about.note]) assert.ok(!seen.includes(hidden), `the company does not see ${hidden}`);
  for (const page of ["requirements", "decisions", "log", `facts/${told.close.fact}`]) {
    assert.equal((await supplier.goto(`${journey}/${page}`)).status(), 403, `the company at ${page}`);
  }
  for (const page of ["", "/requirements", "/minute"]) {
    assert.equal((await outsider.goto(`${journey}${page}`)).status(), 404, `somebody else at ${page || "the case"}`);
  }
}

/** Rides the case that is told, by people as `gathered` makes them; its path. */
export async function ride(server, { people, firm }, told, { script }) {
  let journey;
  await inBrowsers(server, people, { language: told.language, script }, async (pages) => {
    journey = await begun(pages.lead, told);
    await joined(pages, journey, firm);
    for (const [who, act, ...how] of told.steps) {
      await ACTS[act](pages[who], journey, ...how).catch((fault) => {
        throw new Error(`${who} ${act} ${JSON.stringify(how)}: ${fault.message}`, { cause: fault });
      });
      assert.equal(await pages[who].locator("html").getAttribute("lang"), told.language, `${act}: everybody reads their language`);
    }
    await closed(pages, journey, told);
  });
  return journey;
}

/** The pages of a case at which its team looks most. */
export const pagesOf = (journey, { station, fact, rule }) =>
  ["", `/stations/${station}`, "/requirements", `/requirements/${rule}`, `/facts/${fact}`, "/decisions", "/minute"].map((page) => journey + page).concat("/portfolio");
