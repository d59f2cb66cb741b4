// The team that rides: who is in it, where they belong, and a browser of their own for everybody. They get their accounts by forms, so that a
// story has its time for what they do together.

import { first, invite, join, organisation } from "../forms.mjs";
import { visitAt } from "../story.mjs";

const LOCALES = { da: "da-DK", sv: "sv-SE", en: "en-GB" };
const mailOf = (key) => `${key}@fjordby.example`;
const COMPANY = ["supplier", "outsider"];

export const NAMES = { lead: "Mette Holm", procurement: "Anders Bech", legal: "Laila Friis", operations: "Omar Said", supplier: "Jonas Krogh", outsider: "Nanna Skov" };
export const FIRM = "Ovnværket Eksempel ApS";

/** Makes them: those of the authority, and two of a company, of which one will never be in a case. */
export async function gathered(server) {
  const lead = await first(server, NAMES.lead, mailOf("lead"));
  const town = await organisation(lead, "Fjordby Kommune");
  const firm = (await lead.act("/organisations/new", { name: FIRM, kind: "company", country: "dk", authority_type: "", language: "da" })).split("?")[0];
  const people = { lead };
  for (const key of Object.keys(NAMES).slice(1)) {
    await invite(lead, COMPANY.includes(key) ? firm : town, mailOf(key), key === "supplier" ? "administrator" : "member");
    people[key] = await join(server, await server.post.linkTo(mailOf(key)), NAMES[key]);
  }
  await lead.act(`${firm}/leave`, {});
  return { people, firm };
}

/** Everybody in a browser of their own at once, in a language; `visit` gets their pages by the same keys. */
export async function inBrowsers(server, people, { language, script }, visit) {
  for (const somebody of Object.values(people)) await somebody.act("/account/language", { language });
  const open = ([one, ...others], pages) => {
    if (one === undefined) return visit(pages);
    const [key, somebody] = one;
    return visitAt(server.address, { cookies: true, language: LOCALES[language], script }, async (page, context) => {
      await context.addCookies(somebody.cookies());
      await open(others, { ...pages, [key]: page });
    });
  };
  await open(Object.entries(people), {});
}
