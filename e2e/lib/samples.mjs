// Cases in special states: one with as much in it as anybody will ever have, one in which every text is a word too long for a line, one with
// nothing. Everything gets there through the forms.

import { day } from "./day.mjs";
import { first, invite, join, organisation } from "./forms.mjs";

/** So many rows there are of everything that grows. */
export const MANY = 200;
/** Each of these costs a password, which is slow on purpose. */
export const PEOPLE = 60;

/** Words as Danish and Swedish put them together, of more than sixty letters and without a place to break. */
export const DANISH = "Velfærdsteknologiinnovationspartnerskabsaftaleforhandlingsprotokol";
export const SWEDISH = "Upphandlingsförberedelsesamverkansavtalsuppföljningsdokumentationsplan";

const count = (many) => Array.from({ length: many }, (_, index) => index + 1);
const idOf = (path) => path.split("/").pop();

/** Works on all, some at a time. */
async function each(all, work, lanes = 4) {
  const left = [...all];
  await Promise.all(count(lanes).map(async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  }));
}

/** Begins a case; its path. */
async function begin(somebody, town, answers) {
  const fields = { organisation: idOf(town), title: "Et måltid derhjemme", challenge: "Maden er kold.", language: "da", way: "opi-train/blue", case_number: "", case_number_mark: "internal", note: "", note_mark: "internal" };
  return (await somebody.act("/journeys/new", { ...fields, ...answers })).split("?")[0];
}

/** Somebody with an organisation, and a case with nothing in it. */
export async function empty(server) {
  const ada = await first(server, "Ada Nordby", "ada@nordby.example");
  const town = await organisation(ada, "Nordby Kommune");
  return { ada, town, journey: await begin(ada, town, {}) };
}

/** A case with 200 activities, and 200 comments on one of them. */
export async function busy(server) {
  const { ada, journey } = await empty(server);
  const [activity] = await added(ada, journey, "Ring til nattevagten");
  await each(count(MANY - 1), (number) =>
    ada.act(`${journey}/activities/new`, { station: "blue-start", title: `Aktivitet ${number}`, owner: "", due: number % 3 ? "" : "2026-01-15", note: "" }));
  await each(count(MANY), (number) => ada.act(`${journey}/about/activity/${activity}/comments`, { comment: `Kommentar ${number}` }));
  return { ada, journey, activity };
}

/** A case with 200 rows of evidence, of which one rule has half. */
export async function proven(server) {
  const { ada, journey } = await empty(server);
  const rules = [...new Set((await ada.get(`${journey}/requirements`)).html.match(/(?<=href=")[^"?]*\/requirements\/[^"?\/]+/g))];
  await each(count(MANY), (number) =>
    ada.act(`${rules[number % 2 ? 0 : number % rules.length]}/evidence/new`, { text: `Bevis ${number}`, place: `Bilag ${number}`, dated: "2026-01-15" }));
  return { ada, journey, rule: rules[0] };
}

/** An organisation with 200 cases on all routes, of which one has 60 participants. */
export async function crowded(server) {
  const { ada, town, journey } = await empty(server);
  await each(count(MANY - 1), async (number) => {
    const route = ["red", "blue", "green", "yellow"][number % 4];
    const path = await begin(ada, town, { title: `Sag ${number}`, way: `opi-train/${route}` });
    if (number % 5 === 0) await ada.act(`${path}/stations/${route}-start/start`, {});
  });
  for (const number of count(PEOPLE - 1)) await invite(ada, town, `member-${number}@nordby.example`, "member");
  await each(count(PEOPLE - 1), async (number) => join(server, await server.post.linkTo(`member-${number}@nordby.example`), `Deltager ${number}`), 2);
  const offered = (await ada.get(`${journey}/participants/new`)).html.match(/(?<=<option value=")[0-9a-f-]{36}/g);
  await each(offered, (person) => ada.act(`${journey}/participants/new`, { person, role: "member" }));
  return { ada, town, journey };
}

/** Adds an activity of the team's own; its id, and those of the others. */
async function added(somebody, journey, title, note = "") {
  await somebody.act(`${journey}/activities/new`, { station: "blue-start", title, owner: "", due: "", note });
  return (await somebody.get(`${journey}/activities`)).html.match(/(?<=\/activities\/)[0-9a-f-]{36}/g);
}

/** A case in which every text that people write is one long word. */
export async function wordy(server, word) {
  const ada = await first(server, word, "ada@nordby.example");
  const town = await organisation(ada, word);
  const journey = await begin(ada, town, { title: word, challenge: word, case_number: word.slice(0, 60), note: word });
  await ada.act(`${journey}/stations/blue-start/start`, {});
  await ada.act(`${journey}/stations/blue-start/end`, { ended: day(), note: word, next: "blue-need" });
  const [activity] = await added(ada, journey, word, word);
  await ada.act(`${journey}/about/activity/${activity}/comments`, { comment: `@${word} ${word}` });
  const rule = `${journey}/requirements/blue-start-strong-lead`;
  await ada.act(`${rule}/evidence/new`, { text: word, place: word, dated: "2026-01-15" });
  const actor = (await ada.get(`${journey}/team`)).html.match(/(?<=team\/new\?actor=)[^"]+/)[0];
  await ada.act(`${journey}/team/new`, { actor, outside_name: word, outside_organisation: word, outside_contact: word, note: word });
  await ada.act(`${journey}/facts/partner_reason`, { value: word, source: word, as_of: "2026-01-15", shown: await markAt(ada, `${journey}/facts/partner_reason`), confirmed: "yes" });
  await ada.act(`${journey}/decisions/new`, { question: word, options: word, choice: word, reason: word, decided_by: word, decided_on: "2026-01-15", basis: word, station: "" });
  const decision = (await ada.get(`${journey}/decisions`)).html.match(/\/journeys\/[^"]*\/decisions\/[0-9a-f-]{36}/)[0];
  await ada.act(`${town}/rules/new`, { title: word, text: word, strength: "must", source: word, as_of: "2026-01-01", way: "", last_day: "" });
  await ada.act(`${journey}/pause`, { reason: word });
  return { ada, town, journey, activity, rule, decision };
}

/** The mark that a form carries along. */
const markAt = async (somebody, path) => (await somebody.get(path)).html.match(/name="shown" value="([^"]*)"/)[1];
