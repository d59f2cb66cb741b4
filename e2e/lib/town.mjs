// A Perron in daily use, small but with something on every page: three organisations, a case with a company in it, files, holds, letters
// that did not arrive, a passkey, a provider. The names are no words in any language, so that words in the wrong one can be told.

import { join as joined } from "node:path";
import { PASSWORD, first, invite, join, organisation, person } from "./forms.mjs";
import { folder, freePort, until, withServer } from "./own.mjs";
import { withPost } from "./post.mjs";
import { withProvider } from "./provider.mjs";

/** A picture of one dot. */
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");
const REASON = "Qorvex 2026-114 zumblit";
export const mailOf = (name) => `${name.toLowerCase()}@zorvik.example`;
const idOf = (path) => path.split("/").pop();
/** What the provider says about those who have an account there. */
const CLAIMS = Object.fromEntries(["Fenja", "Gizmo"].map((name) => [name, { email: mailOf(name), email_verified: true, name, groups: [] }]));

const file = (name, bytes, fields = {}) => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append("file", new Blob([bytes]), name);
  return form;
};

/** Runs an empty server that has a provider and a mail server. It is reached by a name, because passkeys belong to one. */
export async function withTown(visit) {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  await withPost((post) =>
    withProvider([`${address}/sign-in/provider/zorvik/return`], CLAIMS, async (provider) => {
      const etc = folder();
      etc.write({ secret: provider.client_secret, "sign-in.toml": registered(provider) });
      const options = ["--mail", post.url, "--mail-from", "perron@perron.example", "--base-url", address, "--sign-in-providers", joined(etc.root, "sign-in.toml")];
      await withServer(options, (server) => visit({ address, printed: server.printed, post, provider }), port);
    }));
}

const registered = ({ issuer, client_id }) => `
[[provider]]
key = "zorvik"
name = "Zorvik ID"
issuer = "${issuer}"
client_id = "${client_id}"
client_secret_file = "secret"
trust_mail = true
`;

/** Where somebody sets the server up. */
export async function setUpPath(server) {
  const link = () => server.printed().match(/http\S+(\/set-up\/[\w-]+)/)?.[1];
  await until("the console tells the set-up link", async () => link() !== undefined, server.printed);
  return link();
}

/** Everything that can be done by sending forms. Gives the people, and the paths that only a letter or a form leads to. */
export async function settle(server) {
  const { post } = server;
  const ada = await first(server, "Ada", mailOf("Ada"));
  const town = await organisation(ada, "Zorvik");
  const company = await organisation(ada, "Lumzar");
  const joins = async (name, role, place = town) => {
    await invite(ada, place, mailOf(name), role);
    return join(server, await post.linkTo(mailOf(name)), name);
  };
  const people = { ada, luna: await joins("Luna", "administrator", company) };
  for (const [name, role] of [["Bexo", "administrator"], ["Kimzo", "reader"], ["Sivra", "member"], ["Fenja", "member"], ["Gizmo", "member"]]) {
    people[name.toLowerCase()] = await joins(name, role);
  }
  await ada.act(`${company}/leave`, {});
  await ada.act(company.replace("organisations", "administration/support"), { reason: REASON, hours: "4" });
  const letters = await withWaitingLetters(server, people, town);
  await fillOrganisation(people, town);
  await ada.act(`${town}/rules/new`, { title: "Qorvex", text: "Zumblit", strength: "must", source: "Drambo", as_of: "2026-01-01", way: "", last_day: "" });
  const { journey, ended, reading } = await withCase(people, town, company, post);
  return { people, town, company, journey, ended, reading, letters };
}

/** Letters that wait for somebody, and some that nobody gets. */
async function withWaitingLetters(server, { ada, kimzo }, town) {
  const { post } = server;
  await invite(ada, town, mailOf("Otlo"), "member");
  await invite(ada, town, "nobody-here@zorvik.example", "member");
  await kimzo.act("/account/mail", { mail: mailOf("Kimzonew"), password: PASSWORD });
  const [invitation, prove, agree] = [await post.linkTo(mailOf("Otlo")), await post.linkTo(mailOf("Kimzonew")), await post.linkTo(mailOf("Kimzo"), /account\/mail/)];
  await person(server).send("/reset-password", { mail: mailOf("Kimzo") });
  return { invitation, prove, agree, reset: await post.linkTo(mailOf("Kimzo"), /reset-password/) };
}

async function fillOrganisation({ ada, bexo }, town) {
  for (const kind of ["general", "emergency-stop"]) {
    await ada.act(`${town}/contacts/new`, { kind, name: `Desk ${kind.length}`, mail: "desk@zorvik.example", phone: "+45 12 34 56 78", helps_with: "Qorvex" });
  }
  for (const confidentiality of ["open", "trade-secret"]) {
    await ada.act(`${town}/files/new`, file("qorvex.txt", "Qorvex", { title: `Qorvex ${confidentiality.length}`, note: "", confidentiality }));
  }
  await ada.act(`${town}/logo/edit`, file("logo.png", PNG));
  await ada.act(`${town}/impartiality/new`, { interest: "yes", what: "Qorvex", from: "01.01.2026", until: "31.12.2099" });
  await bexo.act(`${town}/impartiality/new`, { interest: "no", what: "", from: "01.01.2026", until: "31.12.2099" });
  await ada.act(`${town}/holds/new`, { whom: "organisation", reason: REASON, until: "" });
  await ada.act(`/administration/holds/${idOf(town)}`, { reason: REASON, until: "31.12.2099" });
}

/** A case of the town's, in which the company is, and another that it is only asked into. */
async function withCase({ ada, luna, bexo }, town, company, post) {
  const begin = async (title, route) => {
    const fields = { organisation: idOf(town), title, challenge: "Qorvex zumblit", language: "da", way: `opi-train/${route}`, case_number: "2026-114", case_number_mark: "internal", note: "Zumblit", note_mark: "restricted", note_role: "legal" };
    const path = (await ada.act("/journeys/new", fields)).split("?")[0];
    await ada.act(`${path}/organisations/new`, { organisation: "Lumzar", part: "supplier" });
    return path;
  };
  const journey = await begin("Vexlum", "blue");
  await luna.act(`${await post.linkTo(mailOf("Luna"), /journey-invitations/)}/accept`, {});
  await ada.act(`${await begin("Drambo", "red")}/pause`, { reason: "Zumblit" });
  // The other has ended long enough ago for its team to be asked whether the result is in use.
  const ended = await begin("Drambo", "blue");
  await ada.act(`${ended}/outcome/edit`, { outcome: "in-use", ended_on: "2026-01-19", result: "Zumblit", learned: "Qorvex" });
  await ada.act(`${ended}/outcome/uptake`, { in_use: "partly", places: "12", gives: "Zumblit", as_of: "2026-02-19" });
  await ride(ada, journey);
  const [radio] = (await ada.get(`${journey}/emergency`)).html.match(/<input[^>]*name="contact"[^>]*>/);
  await ada.act(`${journey}/emergency`, { help: "", problem: "Zumblit", contact: radio.match(/value="([^"]*)"/)[1] });
  await luna.act(`${company}${journey}/send`, { person: await firstIn(luna, `${company}${journey}/send`), role: "supplier" });
  const legal = await firstIn(ada, `${journey}/participants/new`);
  await ada.act(`${journey}/participants/new`, { person: legal, role: "legal" });
  await withPeople(ada, journey, legal);
  return { journey, ended, reading: await withTold({ ada, bexo }, town, ended) };
}

/**
 * The case that has ended is told to others, and a newer text is a draft. In another one, which is given, a text waits for somebody to read it
 * over who has not written it.
 */
async function withTold({ ada, bexo }, town, ended) {
  const told = { need: "Qorvex zumblit", done: "Zumblit", result: "Drambo", figures: "Zumblit", differently: "" };
  const mark = async (who, path) => (await who.get(path)).html.match(/name="shown" value="([^"]*)"/)[1];
  const write = async (who, journey, title) => who.act(`${journey}/shared/edit`, { ...told, title, shown: await mark(who, `${journey}/shared/edit`) });
  const send = async (who, journey) => who.act(`${journey}/shared/send`, { no_names: "yes", no_secrets: "yes", agreed: "yes", shown: await mark(who, `${journey}/shared/send`) });
  await write(ada, ended, "Vexlum");
  await send(ada, ended);
  await bexo.act(`${ended}/shared/approve`, { shown: await mark(bexo, `${ended}/shared`) });
  await write(ada, ended, "Vexlum zumblit");
  const fields = { organisation: idOf(town), title: "Qorvex", challenge: "Qorvex zumblit", language: "da", way: "opi-train/red", case_number: "", case_number_mark: "internal", note: "", note_mark: "internal" };
  const reading = (await bexo.act("/journeys/new", fields)).split("?")[0];
  await bexo.act(`${reading}/outcome/edit`, { outcome: "learned", ended_on: "2026-10-19", result: "Zumblit", learned: "" });
  await write(bexo, reading, "Drambo");
  await send(bexo, reading);
  return reading;
  // Another begins from it, with a function that nobody has yet.
  const about = { organisation: idOf(town), title: "Qorvex", challenge: "Zumblit", language: "da", case_number_mark: "internal", note_mark: "internal" };
  await ada.act(`${journey}/copy`, { ...about, way: "opi-train/blue", along: "functions" });
  return { journey, ended };
}

/**
 * The case is under way: a round that has ended and one that has not, evidence, two decisions of which one was withdrawn, an activity of its own
 * with a file, a comment. What is chosen is whatever the method has first.
 */
async function ride(ada, journey) {
  const station = (html) => html.match(/href="([^"]*\/stations\/[^"\/]+)"/)[1];
  const first = station((await ada.get(`${journey}/stations`)).html);
  await ada.act(`${first}/start`, { begun: "2026-11-19" });
  await ada.act(`${first}/end`, { ended: "2026-11-20", note: "Zumblit", next: "" });
  await ada.act(`${first}/start`, {});
  const rule = (await ada.get(`${journey}/requirements`)).html.match(/href="([^"?]*\/requirements\/[^"?\/]+)"/)[1];
  await ada.act(`${rule}/evidence/new`, { text: "Qorvex", place: "Vexlum 7", dated: "2026-11-19" });
  for (const question of ["Qorvex", "Lumzar"]) {
    const answers = { options: "Zumblit\nDrambo", choice: "Zumblit", reason: "Qorvex", decided_by: "Vexlum", decided_on: "2026-11-20", basis: "Vexlum 7", station: "" };
    await ada.act(`${journey}/decisions/new`, { question, ...answers });
  }
  const decision = (await ada.get(`${journey}/decisions`)).html.match(/href="([^"]*\/decisions\/[0-9a-f-]{36})"/)[1];
  await ada.act(`${decision}/withdraw`, {});
  await ada.act(`${journey}/activities/new`, { station: first.split("/").pop(), title: "Drambo", note: "Zumblit" });
  const activity = (await ada.get(`${journey}/activities`)).html.match(/\/activities\/([0-9a-f-]{36})"/)[1];
  await ada.act(`${journey}/about/activity/${activity}/comments`, { comment: "Qorvex zumblit" });
  await ada.act(`${journey}/about/activity/${activity}/files/new`, file("qorvex.txt", "Qorvex", { mark: "internal" }));
}

/** Somebody for the first actors, one that is not needed, and two competences: what rests on somebody is handed over when they leave. */
async function withPeople(ada, journey, person) {
  const actors = (await ada.get(`${journey}/team`)).html.match(/(?<=team\/new\?actor=)[^"]+/g);
  const outside = { outside_name: "Qorvex", outside_organisation: "Lumzar", outside_contact: "qorvex@zorvik.example", note: "Zumblit" };
  await ada.act(`${journey}/team/new`, { actor: actors[0], person });
  await ada.act(`${journey}/team/new`, { actor: actors[1], ...outside });
  await ada.act(`${journey}/team/new`, { actor: "own", title: "Drambo", ...outside });
  await ada.act(`${journey}/team/actors/${actors[2]}/not-needed`, { reason: "Zumblit" });
  const competences = (await ada.get(`${journey}/competences`)).html.match(/(?<=")[^"]+\/competences\/[^"]+/g);
  for (const [at, answer] of [{ cover: "own", person }, { cover: "borrowed", who: "Lumzar" }, { cover: "missing" }].entries()) {
    await ada.act(competences[at], { ...answer, shown: await shownAt(ada, competences[at]) });
  }
}

/** The mark that a form carries along. */
const shownAt = async (somebody, path) => (await somebody.get(path)).html.match(/name="shown" value="([^"]*)"/)[1];

/** The first choice of a list of people. */
const firstIn = async (somebody, path) => (await somebody.get(path)).html.match(/<option value="([0-9a-f-]{36})"/)[1];
