// A team rides its own case: from a route of the guide to a case that knows it, along its stations, with evidence, a fact that breaks a rule, an
// activity, and a change of route. Without script on a phone it is the same job.

import assert from "node:assert/strict";
import { test } from "node:test";
import { examine } from "../lib/examine.mjs";
import { first, organisation } from "../lib/forms.mjs";
import { withServer } from "../lib/own.mjs";
import { follow, heading, send, visitAt } from "../lib/story.mjs";

const told = (page) => page.getByRole("status").first().innerText();

const fill = async (page, answers) => {
  for (const [name, value] of Object.entries(answers)) await page.locator(`main [name=${name}]`).fill(value);
};

/** From the page of a route in the guide to a case on it; its path. */
async function begin(page) {
  await page.goto("/da/opi-toget/ruter/eksplorativ");
  await follow(page, "Begynd jeres egen sag");
  assert.match(await page.locator("[name=way] option:checked").innerText(), /Eksplorativ OPI/, "the route comes along");
  await fill(page, { title: "Roligere nætter på plejehjem", challenge: "Beboerne vågner for ofte om natten." });
  await send(page, "Begynd sagen");
  assert.match(await page.locator("main").innerText(), /I er ikke ved en station endnu/);
  return new URL(page.url()).pathname;
}

for (const [how, visit] of [["with script", {}], ["without script on a phone", { phone: true, script: false }]]) {
  // What examines a page is a script.
  const look = visit.script === false ? async () => {} : examine;
  test(`a team rides a case, ${how}`, { timeout: 300_000 }, () =>
    withServer([], async (server) => {
      const mette = await first(server, "Mette Bruun", "mette@vestersoe.example");
      await organisation(mette, "Vestersø Kommune");
      await visitAt(server.address, { cookies: true, ...visit }, async (page, context) => {
        await context.addCookies(mette.cookies());
        const journey = await begin(page);
        await page.goto(`${journey}/stations`);
        await page.locator("main h2 a").first().click();
        await send(page, "Begynd her");
        assert.match(await told(page), /er begyndt/);
        await look(page);
        await follow(page, "Afslut runden, og kør videre");
        assert.match(await page.locator("main").innerText(), /I kan køre videre alligevel/);
        await send(page, "Afslut runden");
        assert.match(await told(page), /I er kørt fra Opstart til Behov/);

        await page.goto(journey);
        assert.match(await page.locator("main").innerText(), /I holder ved Behov/);
        await look(page);
        await page.locator("main a[href$='/evidence/new']").first().click();
        await fill(page, { text: "Notat fra juristen", place: "2026-014, bilag 3" });
        await page.locator("main form button[type=submit]").first().click();
        await page.waitForLoadState();
        assert.match(await page.locator("main").innerText(), /Notat fra juristen/);
        await look(page);

        await page.goto(`${journey}/log`);
        assert.match(await page.locator("main").innerText(), /Notat fra juristen/);
        await page.goto(`${journey}/route`);
        await follow(page, /Se et skift til Innovativt indkøb/);
        assert.match(await page.locator("main").innerText(), /1 bevis/);
        await look(page);
        await send(page, "Skift rute");
        assert.equal(await heading(page), "Roligere nætter på plejehjem");
        assert.match(await told(page), /I kører nu på Innovativt indkøb/);
      });
    }),
  );
}
