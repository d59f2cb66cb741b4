// How long what is kept: a period shorter than the law names, a hold on a member, and that member's erasure, which waits until the hold is
// released. The journal fits at the end. Every page of it is looked at closely, in Danish and Swedish.

import assert from "node:assert/strict";
import { test } from "node:test";
import { examine } from "../lib/examine.mjs";
import { until, withServer } from "../lib/own.mjs";
import { withPost } from "../lib/post.mjs";
import { follow, heading, send, visitAt } from "../lib/story.mjs";

const PASSWORD = "syv grønne heste på taget";
const BO = "bo@nordby.example";
const REASON = "Klagesag 2026-114 ved nævnet";

const words = (page) => page.getByRole("main").innerText();
const receipt = (page) => page.getByRole("status").first().innerText();

async function fill(page, answers) {
  for (const [name, value] of Object.entries(answers)) await page.locator(`main [name="${name}"]`).fill(value);
}

/** The first administrator, with a Danish organisation; gives its path. */
async function begin(page, server) {
  const link = () => server.printed().match(/http:\S+(\/set-up\/\S+)/)?.[1];
  await until("the console tells the set-up link", async () => link() !== undefined, server.printed);
  await page.goto(link());
  await fill(page, { name: "Ada Nordby", mail: "ada@nordby.example", password: PASSWORD });
  await send(page, "Opret kontoen");
  await page.goto("/organisations/new");
  await fill(page, { name: "Nordby Kommune" });
  for (const choice of ["[name=kind][value=other]", "[name=country][value=dk]"]) await page.locator(choice).check();
  await send(page, "Tilføj organisationen");
  assert.match(page.url(), /\/organisations\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Somebody is invited and joins, in a browser of their own. */
async function join(ada, bo, post, organisation) {
  await ada.goto(`${organisation}/invitations/new`);
  await fill(ada, { mail: BO });
  await ada.locator("[name=role][value=member]").check();
  await send(ada, "Send invitationen");
  await bo.goto(await post.linkTo(BO));
  await fill(bo, { name: "Bo Bjerg", password: PASSWORD });
  await bo.getByRole("main").locator("form button[type=submit]").first().click();
  await bo.waitForLoadState();
}

async function speak(page, language) {
  await page.goto("/account/language");
  await page.locator(`input[name=language][value=${language}]`).check();
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForLoadState();
}

/** Looks closely at a page in Danish, and at its words in Swedish. */
async function lookAt(page, path) {
  for (const language of ["sv", "da"]) {
    await speak(page, language);
    const answer = await page.goto(path);
    await examine(page, await answer.text(), { quick: language === "sv" });
  }
}

const told = (name, tell) =>
  test(name, { timeout: 600_000 }, () =>
    withPost((post) => withServer(["--mail", post.url, "--mail-from", "perron@perron.example"], (server) => tell(server, post))),
  );

told("an erasure waits for a hold, and everybody concerned is told", async (server, post) => {
  await visitAt(server.address, { cookies: true }, async (ada) => {
    const organisation = await begin(ada, server);
    const retention = `${organisation}/retention`;

    // A period shorter than the law names is taken and warned of.
    await ada.goto(`${retention}/edit`);
    await fill(ada, { "former-members-number": "tre" });
    await ada.locator("[name=former-members-unit]").selectOption("years");
    await send(ada, "Gem");
    assert.match(await ada.title(), /^Fejl: /);
    await examine(ada);
    await fill(ada, { "former-members-number": "2" });
    await send(ada, "Gem");
    assert.match(await receipt(ada), /Slettefristerne er gemt/);
    assert.match(await words(ada), /2 år efter at medlemmet forlod organisationen\s+Fristen er kortere end en mindstetid, der er nævnt nedenfor/);
    await lookAt(ada, `${retention}/edit`);

    await visitAt(server.address, { cookies: true, phone: true, script: false }, async (bo) => {
      await join(ada, bo, post, organisation);

      // A hold on Bo.
      await ada.goto(retention);
      await follow(ada, "Indfør et sletningsstop");
      await ada.locator("[name=whom]").selectOption({ label: "Bo Bjerg" });
      await fill(ada, { reason: "Kort" });
      await send(ada, "Indfør sletningsstoppet");
      assert.match(await words(ada), /Skriv hvorfor med mindst 10 tegn/);
      await examine(ada);
      await fill(ada, { reason: REASON });
      await send(ada, "Indfør sletningsstoppet");
      assert.match(await receipt(ada), /Sletningsstoppet gælder/);
      assert.match(await words(ada), new RegExp(`Det, der handler om Bo Bjerg\\s+Hvorfor: ${REASON}`));
      await lookAt(ada, retention);

      // Bo is told before what is kept, and after that it is.
      await bo.goto("/account/data");
      await bo.getByRole("main").getByRole("link", { name: "Se, hvad der sker, når du sletter din konto" }).click();
      assert.match(await words(bo), /Nordby Kommune gemmer dit navn[^.]*til \d+\. \S+ 20\d\d eller længere, hvis et sletningsstop stadig gælder til den tid\./);
      assert.match(await words(bo), /Hvorfor: Organisationens frist er 2 år efter at medlemmet forlod organisationen\.\s+Hvorfor: Der gælder et sletningsstop\./);
      assert.ok(!(await words(bo)).includes(REASON), "why a hold stands is for administrators");
      await fill(bo, { password: PASSWORD });
      await send(bo, "Slet kontoen");
      assert.match(await receipt(bo), /Din konto er slettet\. Det, organisationer stadig gemmer om dig, bliver slettet, når deres frist er udløbet\./);
      assert.match(await post.textTo(BO, 2), /Nordby Kommune gemmer/);
    });

    // The administrator sees that it waits, without who it is, and releases the hold.
    await ada.goto(retention);
    assert.match(await words(ada), /Disse personer har slettet deres konto[^]*Bedt om \d+\. \S+ 20\d\d; gemmes til \d+\. \S+ 20\d\d eller længere/);
    await lookAt(ada, retention);
    await follow(ada, /^Ophæv sletningsstoppet/);
    assert.equal(await heading(ada), "Vil du ophæve sletningsstoppet?");
    const release = new URL(ada.url()).pathname;
    await lookAt(ada, release);
    await send(ada, "Ophæv sletningsstoppet");
    assert.match(await receipt(ada), /Sletningsstoppet er ophævet/);
    assert.match(await words(ada), /Der gælder intet sletningsstop\./);
    assert.match(await words(ada), /Bedt om \d+\. \S+ 20\d\d; gemmes til \d+\. \S+ 20\d\d\./);
    await ada.getByText("Tidligere sletningsstop").click();
    await examine(ada);
    assert.equal((await ada.goto(release)).status(), 404, "it is released once");

    await ada.goto(`${organisation}/log`);
    assert.match(await words(ada), /Bo Bjerg/, "the journal goes on saying the name");
    await send(ada, "Kontrollér kæden nu");
    assert.match(await words(ada), /Kæden er læst fra den første indførsel\. Intet er ændret, fjernet eller skudt ind\./);
  });
});

told("the platform places a hold on an organisation, which sees it and does not release it", async (server) => {
  await visitAt(server.address, { cookies: true }, async (ada) => {
    const organisation = await begin(ada, server);
    const holds = organisation.replace("/organisations/", "/administration/holds/");
    await lookAt(ada, holds);
    await fill(ada, { reason: REASON, until: "21.11.2020" });
    await send(ada, "Indfør sletningsstoppet");
    assert.match(await words(ada), /Vælg i dag eller en senere dag/);
    await examine(ada);
    await fill(ada, { until: "31.12.2099" });
    await send(ada, "Indfør sletningsstoppet");
    assert.match(await words(ada), /til og med 31\. december 2099\s+Hvorfor: Klagesag/);
    await lookAt(ada, holds);
    await ada.goto(`${organisation}/retention`);
    assert.match(await words(ada), /Hele organisationen, indført af dem, der driver platformen/);
    assert.equal(await ada.locator("main a[href$='/release']").count(), 0, "only the platform releases it");
    await examine(ada);
    await lookAt(ada, "/administration/retention");
    await ada.goto(holds);
    await send(ada, "Ophæv sletningsstoppet");
    assert.match(await receipt(ada), /Sletningsstoppet er ophævet/);
    await examine(ada);
  });
});
