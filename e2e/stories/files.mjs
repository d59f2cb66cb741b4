// Files of an organisation: brought with and without script, refused for each reason, fetched byte for byte, marked so that a reader does
// not see them; and the logo on the organisation's page.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { examine } from "../lib/examine.mjs";
import { until, withServer } from "../lib/own.mjs";
import { withPost } from "../lib/post.mjs";
import { heading, send, visitAt } from "../lib/story.mjs";

const PASSWORD = "syv grønne heste på taget";
const SERVER = ["--largest-file", "1", "--files-quota", "2", "--mail-from", "perron@perron.example"];
/** A number of nobody: it is the one in the register's own examples. */
const NUMBER = "070761-4285";
/** A picture of one dot. */
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");
const PDF = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(300_000, "\u0000\u0001\u00ff", "latin1")]);

const main = (page) => page.getByRole("main");
/** Chooses a file from a disk: bytes that are handed to the browser one message at a time take long when there are many. */
async function choose(page, name, bytes) {
  const folder = mkdtempSync(join(tmpdir(), "perron-file-"));
  chosen.push(folder);
  writeFileSync(join(folder, name), bytes);
  await main(page).locator("input[type=file]").setInputFiles(join(folder, name));
}
/** The folders of chosen files. A browser reads them when the form is sent. */
const chosen = [];
after(() => chosen.forEach((folder) => rmSync(folder, { recursive: true })));
const file = (name, text) => [name, Buffer.isBuffer(text) ? text : Buffer.from(text)];

/** The first administrator with an organisation; gives its path. */
async function begin(page, server) {
  const link = () => server.printed().match(/http:\S+(\/set-up\/\S+)/)?.[1];
  await until("the console tells the set-up link", async () => link() !== undefined, server.printed);
  await page.goto(link());
  await page.locator("[name=name]").fill("Ada Nordby");
  await page.locator("[name=mail]").fill("ada@nordby.example");
  await page.locator("[name=password]").fill(PASSWORD);
  await send(page, "Opret kontoen");
  await page.goto("/organisations/new");
  await page.locator("[name=name]").fill("Nordby Kommune");
  await main(page).getByRole("radio", { name: "Andet", exact: true }).check();
  await page.getByRole("radio", { name: "Danmark", exact: true }).check();
  await send(page, "Tilføj organisationen");
  assert.match(page.url(), /\/organisations\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** Fills in the form of a new file and sends it. */
async function bring(page, files, { title, mark = "Åben", name, bytes }) {
  await page.goto(`${files}/new`);
  await page.locator("[name=title]").fill(title);
  await main(page).getByRole("radio", { name: mark }).check();
  if (name) await choose(page, name, bytes);
  await send(page, "Tilføj filen");
}

const onAnEmptyServer = (name, tell) =>
  test(name, { timeout: 600_000 }, () => withPost((post) => withServer([...SERVER, "--mail", post.url], (server) => tell(server, post))));

for (const script of [true, false]) {
  onAnEmptyServer(`a file is brought, fetched and removed ${script ? "with" : "without"} script`, async (server) => {
    await visitAt(server.address, { cookies: true, script }, async (page) => {
      const organisation = await begin(page, server);
      const files = `${organisation}/files`;
      await page.goto(files);
      assert.match(await main(page).innerText(), /Her er ingen filer endnu/);
      if (script) await examine(page);
      await bring(page, files, { title: "Standardvilkår", name: "vilkår.pdf", bytes: PDF });
      assert.match(await page.getByRole("status").first().innerText(), /Standardvilkår er tilføjet/);
      assert.match(await main(page).innerText(), /300 kB af 2 MB er brugt/);
      const [download] = await Promise.all([page.waitForEvent("download"), main(page).getByRole("link", { name: /^Hent/ }).click()]);
      assert.equal(download.suggestedFilename(), "vilkår.pdf");
      assert.deepEqual(readFileSync(await download.path()), PDF, "every byte is as it was");
      await main(page).getByRole("link", { name: /^Fjern/ }).click();
      await page.waitForLoadState();
      assert.equal(await heading(page), "Vil du fjerne ”Standardvilkår”?");
      if (script) await examine(page);
      await send(page, "Fjern helt");
      assert.match(await main(page).innerText(), /Her er ingen filer endnu/);
    });
  });
}

onAnEmptyServer("what is wrong with a file is said at its field, and a large one does not cut the connection", async (server) => {
  await visitAt(server.address, { cookies: true }, async (page) => {
    const organisation = await begin(page, server);
    const files = `${organisation}/files`;
    const refused = [
      [[], /Vælg en fil/],
      [file("tom.txt", ""), /Filen er tom/],
      [file("stor.txt", Buffer.alloc(20_000_000, "x")), /Filen er for stor\. Vælg en på højst 1 MB/],
      [file("side.html", "<!DOCTYPE html><title>Side</title>"), /Filer af denne type kan ikke tilføjes/],
      [file("aftale.pdf", "kun tekst"), /Filens navn passer ikke/],
    ];
    for (const [[name, bytes], said] of refused) {
      await bring(page, files, { title: "Vilkår for små køb", mark: "Intern", name, bytes });
      assert.match(await page.title(), /^Fejl: /);
      assert.match(await page.locator("#field-file-error").innerText(), said);
      assert.equal(await page.locator("[name=title]").inputValue(), "Vilkår for små køb");
      assert.ok(await main(page).getByRole("radio", { name: "Intern" }).isChecked());
    }
    await examine(page);
    await bring(page, files, { title: "Deltagere", name: "deltagere.csv", bytes: Buffer.from(`navn;nummer\nBo;${NUMBER}\n`) });
    assert.match(await page.locator("#field-file-error").innerText(), /i linje 2\. Intet er gemt/);
    assert.ok(!(await page.content()).includes(NUMBER), "the number is not repeated");
    await examine(page);
    await page.getByLabel("Fjern CPR-numre og andre personnumre").check();
    await choose(page, "deltagere.csv", Buffer.from(`navn;nummer\nBo;${NUMBER}\n`));
    await send(page, "Tilføj filen");
    const fetched = await page.request.get(await main(page).getByRole("link", { name: /^Hent/ }).getAttribute("href"));
    assert.equal(await fetched.text(), "navn;nummer\nBo;[personnummer fjernet]\n");
  });
});

onAnEmptyServer("a reader does not see what is restricted, and everybody there sees the logo", async (server, post) => {
  await visitAt(server.address, { cookies: true }, async (ada) => {
    const organisation = await begin(ada, server);
    const files = `${organisation}/files`;
    await bring(ada, files, { title: "Åben skabelon", name: "skabelon.txt", bytes: Buffer.from("Kære") });
    await bring(ada, files, { title: "Fuldmagt", mark: "Begrænset", name: "fuldmagt.txt", bytes: Buffer.from("Hermed") });
    await bring(ada, files, { title: "Opskrift", mark: "Forretningshemmelighed", name: "opskrift.txt", bytes: Buffer.from("Hemmelig") });
    for (const language of ["sv", "en", "da"]) {
      await ada.goto("/account/language");
      await main(ada).locator(`[name=language][value=${language}]`).check();
      await main(ada).locator("form.pn-fields button[type=submit]").first().click();
      await ada.waitForLoadState();
      for (const path of [files, `${files}/new`, `${organisation}/logo/edit`, `${organisation}/contacts/new`]) {
        const answer = await ada.goto(path);
        await examine(ada, await answer.text(), { quick: language !== "da" });
      }
    }
    await ada.goto(`${organisation}/logo/edit`);
    await choose(ada, "logo.svg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    await send(ada, "Brug dette logo");
    assert.match(await ada.locator("#field-file-error").innerText(), /PNG, JPEG eller WebP/);
    await choose(ada, "logo.png", PNG);
    await send(ada, "Brug dette logo");
    const logo = main(ada).getByRole("img", { name: "Nordby Kommune" });
    assert.equal(await logo.evaluate((image) => image.complete && image.naturalWidth), 1, "the picture is drawn");
    await examine(ada);
    const secrets = await ada.goto(files).then(() => main(ada).getByRole("link", { name: /^Hent/ }).evaluateAll((links) => links.map((link) => link.getAttribute("href"))));
    await ada.goto(`${organisation}/invitations/new`);
    await ada.locator("[name=mail]").fill("bo@nordby.example");
    await main(ada).getByRole("radio", { name: "Læser" }).check();
    await send(ada, "Send invitationen");
    const link = await post.linkTo("bo@nordby.example");
    await visitAt(server.address, { cookies: true }, async (bo) => {
      await bo.goto(link);
      await bo.locator("[name=name]").fill("Bo Holm");
      await bo.locator("[name=password]").fill(PASSWORD);
      await main(bo).locator("form button[type=submit]").first().click();
      await bo.waitForLoadState();
      await bo.goto(files);
      const said = await main(bo).innerText();
      assert.ok(said.includes("Åben skabelon") && !said.includes("Fuldmagt") && !said.includes("Opskrift"), said);
      await examine(bo);
      const statuses = await Promise.all(secrets.map(async (path) => (await bo.request.get(path)).status()));
      assert.deepEqual(statuses.toSorted(), [200, 404, 404], "what is not listed cannot be fetched either");
      await bo.goto(organisation);
      assert.ok(await main(bo).getByRole("img", { name: "Nordby Kommune" }).evaluate((image) => image.complete && image.naturalWidth === 1));
    });
  });
});
