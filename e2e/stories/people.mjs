// From the first start to a whole organisation: the set-up link, an organisation, an invitation read from the post, members, handing over,
// leaving, a new password. That every page is as it should be, in the three languages, is told in `every_page.mjs`.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { examine } from "../lib/examine.mjs";
import { until, withServer } from "../lib/own.mjs";
import { heading, send, visitAt } from "../lib/story.mjs";

const PASSWORD = "syv grønne heste på taget";
const VISIT = { cookies: true };

/** The link that the console tells at the first start. */
async function setUpLink(server) {
  const found = () => server.printed().match(/http:\S+\/set-up\/\S+/)?.[0];
  await until("the console tells the set-up link", async () => found() !== undefined, server.printed);
  return new URL(found()).pathname;
}

/** The newest letter to an address, as soon as it is there: its text, and the path of its link. */
async function letterTo(server, mail, after = 0) {
  const folder = join(server.data, "letters");
  const all = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".eml"))
      .sort()
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .filter((letter) => letter.includes(`To: `) && letter.match(/^To: .*$/m)[0].includes(mail));
  await until(`a letter to ${mail}`, async () => all().length > after);
  const letter = all().at(-1);
  const text = letter.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { text, path: text.match(/http:\/\/[^/\s]+(\/[^\s"<]+)/)?.[1] };
}

async function fill(page, answers) {
  for (const [label, value] of Object.entries(answers)) await page.getByRole("main").getByLabel(label, { exact: true }).fill(value);
}

async function becomeFirst(page, path) {
  await page.goto(path);
  await fill(page, { "Dit navn": "Ada Nordby", Mailadresse: "ada@nordby.example", "Vælg en adgangskode": PASSWORD });
  await send(page, "Opret kontoen");
}

async function addOrganisation(page) {
  await page.goto("/organisations/new");
  await fill(page, { "Organisationens navn": "Nordby Kommune" });
  await page.getByRole("main").getByRole("radio", { name: "Myndighed" }).check();
  await page.getByLabel("Land").selectOption({ label: "Danmark" }).catch(() => page.getByRole("radio", { name: "Danmark", exact: true }).check());
  await page.getByLabel("Slags myndighed").selectOption({ label: "Kommune" }).catch(() => page.getByRole("radio", { name: "Kommune", exact: true }).check());
  await fill(page, { "Organisationens nummer (kan udelades)": "13748136" }).catch(() => page.locator("[name=identifier]").fill("13748136"));
}

/** Visits a server of its own. */
const onAnEmptyServer = (name, tell) => test(name, { timeout: 600_000 }, () => withServer([], (server) => tell(server)));

onAnEmptyServer("somebody sets Perron up and adds their organisation", async (server) => {
  const link = await setUpLink(server);
  await visitAt(server.address, VISIT, async (page) => {
    await page.goto(link);
    await examine(page, await (await page.request.get(link)).text());
    await send(page, "Opret kontoen");
    assert.match(await page.title(), /^Fejl: /, "an empty form is named wrong");
    await examine(page);
    await becomeFirst(page, link);
    assert.equal(await heading(page), "Organisationer");
    assert.match(await page.getByRole("status").first().innerText(), /Din konto er klar/);
    await examine(page);
    await addOrganisation(page);
    await send(page, "Tilføj organisationen");
    assert.match(page.url(), /\/organisations\/[0-9a-f-]{36}$/);
    await examine(page);
    await page.context().setExtraHTTPHeaders({ "accept-language": "en" });
    for (const path of ["/nowhere", "/journeys/x/y", "/organisations/none"]) {
      assert.equal((await page.goto(path)).status(), 404);
      assert.equal(await heading(page), "Vi fandt ikke siden", `${path} is answered in their own language`);
      assert.match(await page.locator("main").innerText(), /ikke adgang til den/);
      await page.locator("main").getByRole("link", { name: "Gå til forsiden" }).waitFor();
    }
  });
});

onAnEmptyServer("an invitation goes by letter, is accepted behind its link, and the new member takes over", async (server) => {
  const link = await setUpLink(server);
  await visitAt(server.address, VISIT, async (ada) => {
    await becomeFirst(ada, link);
    await addOrganisation(ada);
    await send(ada, "Tilføj organisationen");
    const organisation = new URL(ada.url()).pathname;
    await ada.goto(`${organisation}/invitations/new`);
    await ada.locator("[name=mail]").fill("bo@nordby.example");
    await ada.locator("[name=role][value=member]").check();
    await send(ada, "Send invitationen");
    const invitation = await letterTo(server, "bo@nordby.example");
    await visitAt(server.address, { ...VISIT, script: false }, async (bo) => {
      for (const _ of [1, 2]) await bo.goto(invitation.path);
      assert.match(await heading(bo), /Nordby Kommune/);
      await bo.locator("[name=name]").fill("Bo Bjerg");
      await bo.locator("[name=password]").fill("hunden sover på den røde sofa");
      await bo.locator("main form button[type=submit]").first().click();
      await bo.waitForLoadState();
      await bo.goto(organisation);
      assert.match(await bo.locator("main").innerText(), /Medlem/);
      assert.equal((await bo.goto(`${organisation}/edit`)).status(), 403, "a member does not change the organisation");
    });
    await ada.goto(`${organisation}/hand-over`);
    await ada.locator("main input[type=radio], main select").first().evaluate((control) => (control.localName === "select" ? (control.selectedIndex = 1) : control.click()));
    await send(ada, "Overdrag rollen");
    assert.equal((await ada.goto(`${organisation}/edit`)).status(), 403, "who has handed over is a member");
  });
});

onAnEmptyServer("a forgotten password is chosen anew behind a link, and every other browser is logged out", async (server) => {
  const link = await setUpLink(server);
  await visitAt(server.address, VISIT, async (ada) => {
    await becomeFirst(ada, link);
    await visitAt(server.address, { ...VISIT, phone: true, theme: "dark" }, async (phone) => {
      await phone.goto("/sign-in");
      await examine(phone);
      await phone.getByRole("link", { name: "Glemt adgangskoden?" }).click();
      await phone.locator("[name=mail]").fill("ada@nordby.example");
      await phone.locator("main form button[type=submit]").first().click();
      const { path } = await letterTo(server, "ada@nordby.example");
      await phone.goto(path);
      await phone.locator("[name=password]").fill("en helt anden lang sætning");
      await phone.locator("main form button[type=submit]").first().click();
      await phone.waitForLoadState();
      assert.equal((await phone.goto("/account")).status(), 200);
      assert.equal(new URL(phone.url()).pathname, "/account", "the phone is logged in");
    });
    await ada.goto("/account");
    assert.match(ada.url(), /\/sign-in\?to=/, "the old browser is logged out");
  });
});
