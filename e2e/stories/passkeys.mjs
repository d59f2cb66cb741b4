// Passkeys in a real browser, with the virtual device that Chromium offers to tests. Each story has a server with its own data.

import assert from "node:assert/strict";
import { test } from "node:test";
import { until, withServer } from "../lib/own.mjs";
import { follow, heading, send, visitAt } from "../lib/story.mjs";

const PERSON = { name: "Ada Nordby", mail: "ada@nordby.example", password: "syv grønne heste på taget" };

/** Begins with the first administrator, who is logged in, and a device that holds no passkey yet. */
function story(name, visit) {
  test(name, { timeout: 120_000 }, () =>
    withServer([], async (server) => {
      let link;
      await until("the set-up link is printed", () => (link = server.printed().match(/http\S+\/set-up\/[\w-]+/)?.[0]), server.printed);
      // Passkeys belong to a name, so the browser goes to localhost and not to the number of the machine.
      const address = server.address.replace("127.0.0.1", "localhost");
      await visitAt(address, { cookies: true, language: "en-GB" }, async (page, context) => {
        const device = await plugIn(page);
        await page.goto(new URL(link).pathname);
        for (const [field, answer] of Object.entries(PERSON)) await page.locator(`[name=${field}]`).fill(answer);
        await send(page, "Create the account");
        await visit(page, device, { address, context });
      });
    }),
  );
}

/** A device in the page's browser, as a phone or a laptop has it built in. */
async function plugIn(page) {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  const { authenticatorId } = await client.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return {
    unlocks: (isUserVerified) => client.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    passkeys: async () => (await client.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length,
  };
}

async function add(page, name) {
  await page.goto("/account/passkeys");
  await follow(page, "Add a passkey");
  await page.getByLabel("What should the passkey be called?").fill(name);
  await send(page, "Continue to the device");
}

async function logOut(page) {
  await page.getByRole("banner").getByText(PERSON.name).first().click();
  await page.getByRole("button", { name: "Log out" }).first().click();
  await page.waitForURL("**/sign-in");
}

async function withPassword(page) {
  await page.locator("[name=mail]").fill(PERSON.mail);
  await page.locator("[name=password]").fill(PERSON.password);
  await page.getByRole("main").getByRole("button", { name: "Log in", exact: true }).click();
}

story("a passkey is added and then opens the account without a password", async (page, device) => {
  await add(page, "My laptop");
  await page.waitForURL("**/account/passkeys");
  assert.match(await page.getByRole("main").innerText(), /The passkey My laptop is added/);
  assert.equal(await device.passkeys(), 1);
  await logOut(page);
  // The device answers at once, also when the mail field offers it; the button is for everybody.
  await page.getByRole("button", { name: "Log in with a passkey" }).click();
  await page.waitForURL("**/organisations");
  await page.goto("/account/passkeys");
  assert.match(await page.getByRole("main").innerText(), /Last used/);
});

story("the mail field offers the passkey", async (page) => {
  await add(page, "My laptop");
  await page.waitForURL("**/account/passkeys");
  await logOut(page);
  assert.ok(await page.evaluate(() => PublicKeyCredential.isConditionalMediationAvailable()), "this browser can offer passkeys in a field");
  await page.locator("[name=mail]").focus();
  await page.waitForURL("**/organisations");
});

story("a device that does not recognise its holder is asked again", async (page, device) => {
  await device.unlocks(false);
  await add(page, "My laptop");
  await page.getByText("The device did not answer").waitFor();
  assert.equal(await device.passkeys(), 0);
  await device.unlocks(true);
  await page.getByRole("button", { name: "Ask the device again" }).click();
  await page.waitForURL("**/account/passkeys");
  assert.match(await page.getByRole("main").innerText(), /My laptop/);
});

story("after a password the passkey is asked for, and a recovery code stands in for it", async (page, device) => {
  await add(page, "My laptop");
  await page.waitForURL("**/account/passkeys");
  await follow(page, "Security");
  await send(page, "Demand both steps");
  await send(page, "Make recovery codes");
  const codes = await page.getByRole("main").locator("code").allInnerTexts();
  assert.equal(codes.length, 10);
  await logOut(page);
  // Unlocked, this device would answer as soon as the mail field offers its passkey.
  await device.unlocks(false);
  await withPassword(page);
  await page.waitForURL(/\/second-factor\?/);
  assert.equal(await heading(page), "Confirm that it is you");
  await page.getByLabel("Recovery code").fill(codes[0]);
  await send(page, "Use the code");
  await page.waitForURL("**/organisations");
  await logOut(page);
  await withPassword(page);
  await page.waitForURL(/\/second-factor\?/);
  await device.unlocks(true);
  await send(page, "Use the passkey");
  await page.waitForURL("**/organisations");
});

story("without script the page says what is needed, and the password still works", async (page, _, { address }) => {
  await add(page, "My laptop");
  await page.waitForURL("**/account/passkeys");
  await visitAt(address, { cookies: true, language: "en-GB", script: false }, async (plain) => {
    await plain.goto("/sign-in");
    await send(plain, "Log in with a passkey");
    assert.match(await plain.getByRole("main").innerText(), /Passkeys need JavaScript/);
    await send(plain, "Ask the device again");
    assert.match(await plain.getByRole("alert").first().innerText(), /Switch JavaScript on/);
    await withPassword(plain);
    await plain.waitForURL("**/organisations");
  });
});
