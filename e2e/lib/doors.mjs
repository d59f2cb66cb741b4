// The pages that only a browser leads to, in a town as `lib/town.mjs` settles it: passkeys and what waits for one, a provider, and pages
// of people who are not logged in.

import { PASSWORD, person } from "./forms.mjs";
import { visitAt } from "./story.mjs";
import { mailOf } from "./town.mjs";

const VISIT = { cookies: true, language: "en-GB" };
const button = (page) => page.getByRole("main").locator("form button[type=submit]").first();

/** Somebody in a browser that goes on where their forms ended; gives them with what the browser knows afterwards. */
async function inBrowser(server, cookies, visit) {
  let after;
  await visitAt(server.address, { ...VISIT, besides: server.provider.issuer }, async (page, context) => {
    await context.addCookies(cookies);
    await visit(page, context);
    after = person(server, await context.cookies(server.address));
  });
  return after;
}

/** Adds a passkey and demands it at every login. */
async function addPasskey(page, context) {
  const client = await context.newCDPSession(page);
  await client.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  await client.send("WebAuthn.addVirtualAuthenticator", { options });
  await page.goto("/account/passkeys/new");
  await page.locator("[name=name]").fill("Vexlum");
  await button(page).click();
  await page.waitForURL("**/account/passkeys");
  await page.goto("/account/security");
  await button(page).click();
  await page.waitForLoadState();
}

/** Goes to the provider and comes back as somebody, or turns back there. */
export async function goToProvider(page, name) {
  await page.goto("/sign-in");
  await page.locator("main form[action*='/sign-in/provider/'] button").click();
  await page.waitForURL(/\/desk\//);
  if (name) await page.locator("[name=who]").fill(name);
  await page.getByRole("button", { name: name ? "Let me in" : "Cancel" }).click();
}

/** Logs in at the provider, then as usual, and stands at the question whether to link the two. */
async function comeToOffer(page, name) {
  await goToProvider(page, name);
  await page.waitForURL("**/sign-in/provider/zorvik/return*");
  await page.locator("main a[href^='/sign-in']").first().click();
  await page.locator("[name=mail]").fill(mailOf(name));
  await page.locator("[name=password]").fill(PASSWORD);
  await page.locator("main form:has([name=password]) button[type=submit]").first().click();
  await page.waitForURL("**/account/providers/offer");
}

/** Somebody who was logged out while they were typing, and has logged in again. */
async function loggedOutMeanwhile(server, bexo) {
  const late = person(server);
  const answers = { mail: mailOf("Bexo"), password: PASSWORD };
  await late.act("/sign-in", { ...answers, to: "" });
  await bexo.act("/account/sessions/end-others", {});
  const to = await late.act("/organisations/new", { name: "Qorvex", kind: "other", country: "dk", language: "da" });
  await late.act(to.split("?")[0], { ...answers, to: "/account/unsent" });
  return late;
}

/**
 * Opens all these doors. Gives who stands there and the paths: `[who, path]`. Those of ceremonies are begun anew by `ceremonies`, since one
 * runs out within minutes.
 */
export async function opened(server, { people, town, journey }) {
  const sivra = await inBrowser(server, people.sivra.cookies(), addPasskey);
  await sivra.send("/account/recovery-codes", {});
  const gizmo = await inBrowser(server, [], async (page) => {
    await comeToOffer(page, "Gizmo");
    await button(page).click();
    await page.waitForURL("**/account/providers");
  });
  const fenja = await inBrowser(server, [], (page) => comeToOffer(page, "Fenja"));
  const late = await loggedOutMeanwhile(server, people.bexo);
  const [waiting, guest] = [person(server), person(server)];
  await waiting.act("/sign-in", { mail: mailOf("Sivra"), password: PASSWORD, to: "" });
  const members = (await people.ada.get(`${town}/members`)).html;
  const sivrasRow = members.split("<tr").find((row) => row.includes("Sivra"));
  await people.ada.act(sivrasRow.match(/href="([^"]+\/recover)"/)[1], {});
  const recover = await server.post.linkTo(mailOf("Sivra"), /\/recover\//);
  const stations = (await people.ada.get(`${journey}/stations`)).html.match(/(?<=<h2><a href=")[^"]+/g);
  return {
    people: { ...people, sivra, gizmo, fenja, late, waiting, guest },
    doors: [
      ["sivra", "/account/passkeys"],
      ["gizmo", "/account/providers"],
      ["fenja", "/account/providers/offer"],
      ["late", "/account/unsent"],
      ["waiting", "/second-factor"],
      ["waiting", recover],
      ["ada", `${stations[1]}/start`],
      ["guest", "/sign-in"],
      ["guest", "/reset-password"],
    ],
    ceremonies: async () => [
      ["sivra", await sivra.act("/account/passkeys/new", { name: "Drambo", to: "" })],
      ["waiting", await waiting.act("/second-factor/passkey", { to: "" })],
      ["waiting", await waiting.act(recover, { name: "Drambo" })],
      ["guest", await guest.act("/sign-in/passkey", { to: "" })],
    ],
  };
}
