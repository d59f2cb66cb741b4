// Signing in at a provider in a real browser: places that follow from its groups, linking, the second factor, turning back, with script and
// without. The server and the provider are the story's own.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { examine } from "../lib/examine.mjs";
import { folder, freePort, until, withServer } from "../lib/own.mjs";
import { withProvider } from "../lib/provider.mjs";
import { follow, heading, send, visitAt } from "../lib/story.mjs";

const ADA = { name: "Ada Nordby", mail: "ada@nordby.example", password: "syv grønne heste på taget" };

/** What the provider says about each name; stories change it between two sign-ins. */
const people = () => ({
  ada: { email: ADA.mail, email_verified: true, name: "Ada Nordby", groups: [] },
  bo: { email: "bo@nordby.example", email_verified: true, name: "Bo Holm", groups: ["perron-workers"], amr: ["pwd"] },
  eva: { email: "eva@elsewhere.example", email_verified: true, name: "Eva Dal", groups: [] },
});

/** Ada with an organisation, in front of a server that knows the provider. */
function story(name, visit, { script = true, language = "en-GB" } = {}) {
  test(name, { timeout: 240_000 }, async () => {
    const claims = people();
    const port = await freePort();
    const address = `http://localhost:${port}`;
    await withProvider([`${address}/sign-in/provider/nordby/return`], claims, async (provider) => {
      const etc = folder();
      etc.write({ secret: provider.client_secret });
      const file = join(etc.root, "sign-in.toml");
      writeFileSync(file, written(provider));
      await withServer(["--sign-in-providers", file, "--base-url", address], async (server) => {
        const options = { cookies: true, language, script, besides: provider.issuer };
        const found = () => server.printed().match(/http\S+\/set-up\/[\w-]+/)?.[0];
        await until("the set-up link is printed", () => found(), server.printed);
        await visitAt(address, { ...options, language: "en-GB" }, async (ada) => {
          await ada.goto(new URL(found()).pathname);
          for (const field of ["name", "mail", "password"]) await ada.locator(`[name=${field}]`).fill(ADA[field]);
          await send(ada, "Create the account");
          await addOrganisation(ada);
          await visitAt(address, options, (page) => visit(page, { ada, claims }));
        });
      }, port);
    });
  });
}

const written = ({ issuer, client_id }) => `
[[provider]]
key = "nordby"
name = "Nordby ID"
issuer = "${issuer}"
client_id = "${client_id}"
client_secret_file = "secret"
trust_mail = true
second_factor = { amr = ["mfa"] }

[[provider.membership]]
claim = "groups"
value = "perron-workers"
organisation = "dk-cvr:13748136"
role = "member"

[[provider.membership]]
claim = "groups"
value = "perron-readers"
organisation = "dk-cvr:13748136"
role = "reader"
`;

async function addOrganisation(ada) {
  await ada.goto("/organisations/new");
  await ada.locator("[name=name]").fill("Nordby Kommune");
  for (const [field, value] of [["kind", "authority"], ["country", "dk"], ["language", "da"], ["scheme", "national"]]) {
    await ada.locator(`[name=${field}][value=${value}]`).check({ force: true });
  }
  await ada.locator("[name=authority_type]").selectOption("municipality");
  await ada.locator("[name=identifier]").fill("13748136");
  await ada.getByRole("main").locator("form [type=submit]").first().click();
  await ada.waitForURL(/\/organisations\/0/);
}

/** Goes to the provider and says who is there. */
async function goAs(page, who, button = "Log in with Nordby ID") {
  if (who !== undefined && button.startsWith("Log in")) await page.goto("/sign-in");
  await page.getByRole("main").getByRole("button", { name: button }).click();
  // With script or without, the browser follows by itself.
  await page.waitForURL(/\/desk\//);
  await page.locator("[name=who]").fill(who);
  await page.getByRole("button", { name: "Let me in" }).click();
}

async function logOut(page) {
  await page.context().clearCookies();
}

const said = (page) => page.getByRole("main").innerText();

story("a group gives a place, another changes it, and without one it is gone at the next sign-in", async (page, { ada, claims }) => {
  await page.goto("/sign-in");
  await examine(page, await (await page.request.get("/sign-in")).text());
  await goAs(page, "bo");
  await page.waitForURL("**/organisations");
  assert.match(await said(page), /Your account is ready[\s\S]*Nordby Kommune/);
  await page.goto("/account/security");
  await examine(page);
  await follow(page, "See your login services");
  assert.match(await said(page), /Nordby ID[\s\S]*bo@nordby\.example/);
  await examine(page);
  await follow(page, /^Remove/);
  assert.match(await said(page), /only way in/);
  await examine(page);
  claims.bo.groups = ["perron-readers"];
  await logOut(page);
  await goAs(page, "bo");
  await page.waitForURL("**/organisations");
  assert.match(await said(page), /brought up to date/);
  claims.bo.groups = [];
  await logOut(page);
  await goAs(page, "bo");
  await page.waitForURL("**/organisations");
  assert.doesNotMatch(await said(page), /Nordby Kommune/);
  await ada.goto("/organisations");
  await follow(ada, "Nordby Kommune");
  await follow(ada, "The organisation's journal");
  assert.match(await said(ada), /Change: place taken back/);
});

story("an account that is there is linked after the usual login", async (page) => {
  await goAs(page, "ada");
  await page.getByRole("heading", { name: "You already have an account here" }).waitFor();
  await examine(page);
  await follow(page, "Log in as usual");
  await page.locator("[name=mail]").fill(ADA.mail);
  await page.locator("[name=password]").fill(ADA.password);
  await page.getByRole("main").getByRole("button", { name: "Log in", exact: true }).click();
  await page.waitForURL("**/account/providers/offer");
  await examine(page);
  await send(page, "Link Nordby ID to my account");
  assert.match(await said(page), /Nordby ID is now linked to your account/);
  await logOut(page);
  await goAs(page, "ada");
  await page.waitForURL("**/organisations");
  assert.match(await said(page), /Nordby Kommune/);
});

story("an organisation that demands two steps takes those of the provider", async (page, { ada, claims }) => {
  await ada.goto("/organisations");
  await follow(ada, "Nordby Kommune");
  const place = new URL(ada.url()).pathname;
  await ada.goto(`${place}/security`);
  await send(ada, "Demand two steps");
  await goAs(page, "bo");
  await page.waitForURL("**/organisations");
  await page.goto(place);
  assert.match(new URL(page.url()).pathname, /second-factor/);
  claims.bo.amr = ["pwd", "mfa"];
  await logOut(page);
  await goAs(page, "bo");
  await page.waitForURL("**/organisations");
  await page.goto(place);
  assert.equal(await heading(page), "Nordby Kommune");
});

story("who turns back is told so, and so is who has no place here", async (page) => {
  await page.goto("/sign-in");
  await page.getByRole("main").getByRole("button", { name: "Log in with Nordby ID" }).click();
  await page.waitForURL(/\/desk\//);
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByRole("heading", { name: "You cancelled at Nordby ID" }).waitFor();
  await examine(page);
  await follow(page, "Log in");
  await goAs(page, "eva");
  await page.getByRole("heading", { name: "You have no account here yet" }).waitFor();
  await examine(page);
});

story(
  "without script one button more finishes it",
  async (page) => {
    await goAs(page, "bo");
    await page.getByRole("heading", { name: "You are back from Nordby ID" }).waitFor();
    assert.match(await said(page), /Press Continue/);
    await send(page, "Continue");
    await page.waitForURL("**/organisations");
    assert.match(await said(page), /Your account is ready/);
  },
  { script: false },
);

for (const [language, button, back, onward, title] of [
  ["da-DK", "Log ind med Nordby ID", "Du er tilbage fra Nordby ID", "Fortsæt", "Logintjenester"],
  ["sv-SE", "Logga in med Nordby ID", "Du är tillbaka från Nordby ID", "Fortsätt", "Inloggningstjänster"],
]) {
  story(
    `it speaks ${language}`,
    async (page) => {
      await page.goto("/sign-in");
      await goAs(page, "bo", button);
      await page.getByRole("heading", { name: back }).waitFor();
      await send(page, onward);
      await page.waitForURL("**/organisations");
      await page.goto("/account/providers");
      assert.equal(await heading(page), title);
    },
    { script: false, language },
  );
}
