// A case and those in it: begun by a municipality, a company invited by letter that says yes and sends somebody, who sees little and leaves.
// Every page on the way is looked at in the three languages.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { examine } from "../lib/examine.mjs";
import { until, withServer } from "../lib/own.mjs";
import { follow, heading, send, visitAt } from "../lib/story.mjs";

const PASSWORD = "syv grønne heste på taget";
const VISIT = { cookies: true };

/** The link that the console tells at the first start. */
async function setUpLink(server) {
  const found = () => server.printed().match(/http:\S+\/set-up\/\S+/)?.[0];
  await until("the console tells the set-up link", async () => found() !== undefined, server.printed);
  return new URL(found()).pathname;
}

/** The path of a link that begins like this, in a letter to an address, as soon as it is there. */
async function linkTo(server, mail, begins) {
  const folder = join(server.data, "letters");
  const read = (name) => readFileSync(join(folder, name), "utf8").replace(/=\r?\n/g, "");
  const found = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".eml"))
      .sort()
      .map(read)
      .filter((letter) => letter.match(/^To: .*$/m)[0].includes(mail))
      .map((letter) => letter.match(new RegExp(`http://[^/\\s]+(${begins}[\\w/-]+)`))?.[1])
      .findLast((path) => path);
  await until(`a letter to ${mail}`, async () => found() !== undefined);
  return found();
}

const fill = async (page, answers) => {
  for (const [name, value] of Object.entries(answers)) await page.locator(`main [name=${name}]`).fill(value);
};
const check = (page, name, value) => page.locator(`main [name=${name}][value="${value}"]`).check();

async function addOrganisation(page, name, kind) {
  await page.goto("/organisations/new");
  await fill(page, { name });
  await check(page, "kind", kind);
  await check(page, "country", "dk");
  if (kind === "authority") await page.locator("[name=authority_type]").selectOption("municipality");
  await send(page, "Tilføj organisationen");
  return new URL(page.url()).pathname;
}

/** Invites somebody new as administrator of an organisation, and visits as them. */
async function visitAsNew(server, inviter, organisation, name, mail, visit) {
  await inviter.goto(`${organisation}/invitations/new`);
  await fill(inviter, { mail });
  await check(inviter, "role", "administrator");
  await send(inviter, "Send invitationen");
  const link = await linkTo(server, mail, "/invitations/");
  await visitAt(server.address, VISIT, async (page) => {
    await page.goto(link);
    await fill(page, { name, password: "hunden sover på den røde sofa" });
    await page.locator("main form button[type=submit]").first().click();
    await page.waitForLoadState();
    await visit(page);
  });
}

/** Looks at pages in all languages as they are for somebody; closely they are looked at in `every_page.mjs`. */
async function examineAll(page, paths) {
  for (const language of ["sv", "en", "da"]) {
    await page.goto("/account/language");
    await page.locator(`input[name=language][value=${language}]`).check();
    await page.getByRole("main").getByRole("button").first().click();
    await page.waitForLoadState();
    for (const path of paths) {
      const answer = await page.goto(path);
      assert.ok([200, 409].includes(answer.status()), `${language} ${path}: ${answer.status()}`);
      await (language === "da" ? examine(page, await answer.text(), { quick: true }) : examine(page, undefined, { words: true }));
    }
  }
}

test("a case is begun, a company is invited, sends somebody who sees little, and leaves", { timeout: 600_000 }, () =>
  withServer([], async (server) => {
    const link = await setUpLink(server);
    await visitAt(server.address, VISIT, async (ada) => {
      await ada.goto(link);
      await fill(ada, { name: "Ada Nordby", mail: "ada@nordby.example", password: PASSWORD });
      await send(ada, "Opret kontoen");
      await ada.goto("/journeys");
      await examine(ada);
      const nordby = await addOrganisation(ada, "Nordby Kommune", "authority");
      await ada.goto("/journeys/new");
      await send(ada, "Begynd sagen");
      assert.match(await ada.title(), /^Fejl: /, "an empty form is named wrong");
      await examine(ada);
      await fill(ada, { title: "Roligere nætter på plejehjem", challenge: "Beboerne vågner for ofte om natten.", case_number: "2026-014", note: "Spørg nattevagten først." });
      await send(ada, "Begynd sagen");
      assert.equal(await heading(ada), "Roligere nætter på plejehjem");
      assert.match(await ada.getByRole("status").first().innerText(), /Du er tovholder/);
      const journey = new URL(ada.url()).pathname;
      const company = await addOrganisation(ada, "Lunara ApS", "company");

      await visitAsNew(server, ada, company, "Luna Dal", "luna@lunara.example", async (luna) => {
        await ada.goto(`${journey}/participants`);
        await follow(ada, "Inviter en organisation");
        for (const name of ["Lunara ApS", "En, der ikke er her"]) {
          await ada.goto(`${journey}/organisations/new`);
          await fill(ada, { organisation: name });
          await check(ada, "part", "supplier");
          await send(ada, "Send invitationen");
          assert.match(await ada.getByRole("status").first().innerText(), new RegExp(`Invitationen til ${name} er gemt`), "both are answered alike");
        }
        const invitation = await linkTo(server, "luna@lunara.example", "/organisations/");
        await luna.goto(company);
        await follow(luna, /inviteret til en sag/);
        await examineAll(luna, [`${company}/journeys`, invitation]);
        await luna.goto(invitation);
        assert.equal(await heading(luna), "Invitation til Roligere nætter på plejehjem");
        await send(luna, "Sig ja");
        await luna.locator("main [name=person]").selectOption({ label: "Luna Dal" });
        await send(luna, "Send personen");
        await luna.goto(journey);
        const seen = await luna.locator("main").innerText();
        assert.match(seen, /Beboerne vågner for ofte om natten/);
        for (const hidden of [/2026-014/, /nattevagten/, /ikke er her/, /Sagens logbog/]) assert.doesNotMatch(seen, hidden);
        assert.equal((await luna.goto(`${journey}/log`)).status(), 403, "a company does not read the journal");
        const side = `${company}${journey}`;
        await examineAll(luna, ["/journeys", journey, `${journey}/participants`, `${journey}/leave`, `${company}/journeys`, side, `${side}/send`, `${side}/end`]);

        const below = ["edit", "participants", "route", "participants/new", "organisations/new", "hand-over", "leave", "log"].map((page) => `${journey}/${page}`);
        await ada.goto(`${journey}/participants`);
        const acts = await ada.locator("main a[href*='/participants/'], main a[href*='/organisations/']").evaluateAll((links) => links.map((one) => one.getAttribute("href")));
        await examineAll(ada, [...new Set(["/journeys", journey, `${nordby}/journeys`, ...below, ...acts])]);

        await luna.goto(`${journey}/leave`);
        await send(luna, "Forlad sagen");
        assert.equal((await luna.goto(journey)).status(), 404, "who has left sees it no more");
      });
      await ada.goto(`${journey}/participants`);
      assert.doesNotMatch(await ada.locator("main").innerText(), /Luna Dal/);

      await visitAt(server.address, VISIT, async (again) => {
        await again.goto("/sign-in");
        await fill(again, { mail: "ada@nordby.example", password: PASSWORD });
        await again.locator("main form button[type=submit]").first().click();
        await again.waitForURL("**/journeys");
        assert.equal(await again.locator("nav.wide [aria-current=page]").innerText(), "Sager", "whoever has a case begins at the cases");
      });
    });
  }),
);

test("a case can be begun and led on a phone without script", { timeout: 300_000 }, () =>
  withServer([], async (server) => {
    const link = await setUpLink(server);
    await visitAt(server.address, { ...VISIT, phone: true, script: false }, async (ada) => {
      await ada.goto(link);
      await fill(ada, { name: "Ada Nordby", mail: "ada@nordby.example", password: PASSWORD });
      await send(ada, "Opret kontoen");
      await addOrganisation(ada, "Nordby Kommune", "authority");
      await ada.goto("/journeys/new");
      await fill(ada, { title: "Roligere nætter", challenge: "Beboerne vågner for ofte om natten.", note: "Prisen er hemmelig." });
      await ada.locator("[name=note_mark]").selectOption("restricted");
      await ada.locator("details:has([name=note_role]) > summary").click();
      await check(ada, "note_role", "legal");
      await send(ada, "Begynd sagen");
      assert.match(await ada.locator("main").innerText(), /Begrænset til nævnte roller: Jura/);
    });
  }),
);
