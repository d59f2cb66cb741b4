// A team sees where it can go from here and why not elsewhere, changes route with what comes along, records a decision, asks for help, and
// lets the case rest: with script and without.

import assert from "node:assert/strict";
import { test } from "node:test";
import { examine } from "../lib/examine.mjs";
import { first, organisation } from "../lib/forms.mjs";
import { withServer } from "../lib/own.mjs";
import { follow, send, visitAt } from "../lib/story.mjs";

const words = (page) => page.locator("body").innerText();
const idOf = (path) => path.split("/").pop();

/** A case on the shortest route, of an organisation that has somebody to ask. */
async function settled(server) {
  const mette = await first(server, "Mette Bruun", "mette@vestersoe.example");
  const place = await organisation(mette, "Vestersø Kommune");
  await mette.act(`${place}/contacts/new`, { kind: "emergency-stop", name: "Juridisk vagt", mail: "jura@vestersoe.example", phone: "+45 12 34 56 78", helps_with: "Aftaler og udbud" });
  const fields = { organisation: idOf(place), title: "Roligere nætter", challenge: "Beboerne vågner for ofte om natten.", language: "da", way: "opi-train/red", case_number: "", case_number_mark: "internal", note: "", note_mark: "internal" };
  return [mette, (await mette.act("/journeys/new", fields)).split("?")[0]];
}

for (const [how, visit] of [["with script", {}], ["without script on a phone", { phone: true, script: false }], ["in the dark", { theme: "dark" }]]) {
  // What examines a page is a script.
  const look = visit.script === false ? async () => {} : examine;
  test(`a team chooses its way, ${how}`, { timeout: 300_000 }, () =>
    withServer([], async (server) => {
      const [mette, journey] = await settled(server);
      await visitAt(server.address, { cookies: true, ...visit }, async (page, context) => {
        await context.addCookies(mette.cookies());
        await page.goto(journey);
        await follow(page, "Skift");
        await page.locator("summary", { hasText: "ikke passer nu" }).click();
        assert.match(await words(page), /Det begynder et andet sted/);
        await look(page);
        await follow(page, /Se et skift til Eksplorativ OPI.*Fra afprøvning/);
        assert.match(await words(page), /Pligter, der følger med/);
        await look(page);
        await page.locator("[name=decided_by]").fill("Udvalget for omsorg");
        await send(page, "Skift rute");
        await follow(page, "Beslutninger (1)");
        assert.match(await words(page), /Udvalget for omsorg/);
        await look(page);
        await follow(page, "Skriv en beslutning ned");
        await page.locator("[name=question]").fill("Går vi i udbud i år?");
        await page.locator("[name=choice]").fill("Nej");
        await look(page);
        await send(page, "Gem beslutningen");
        assert.match(await words(page), /Går vi i udbud i år\?/);

        await page.goto(journey);
        await follow(page, "Få hjælp i sagen");
        await look(page);
        await page.locator("[name=problem]").fill("Hvem ejer prototypen?");
        await page.locator("[name=contact]").check();
        await send(page, "Send spørgsmålet");
        assert.match(await words(page), /Spørgsmålet er sendt til Juridisk vagt/);
        await page.locator("[name=reason]").fill("Lederen er på orlov.");
        await send(page, "Sæt “Roligere nætter” på pause");
        assert.match(await words(page), /På pause siden .* Mette Bruun: Lederen er på orlov\./);
        await look(page);
        await send(page, "Fortsæt sagen");
        assert.doesNotMatch(await words(page), /På pause siden/);
      });
    }),
  );
}
