// Cases in special states, on a phone, a tablet and a desk, in light and dark: as full as one will ever be, with the longest words, with
// nothing, with what was filled in wrong, and closed to whoever may not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY_AND_NIGHT, DEVICES, faultsOf, looked } from "../lib/devices.mjs";
import { invite, join, organisation } from "../lib/forms.mjs";
import { withServer } from "../lib/own.mjs";
import { withPost } from "../lib/post.mjs";
import { DANISH, MANY, PEOPLE, SWEDISH, busy, crowded, empty, proven, wordy } from "../lib/samples.mjs";
import { visitAt } from "../lib/story.mjs";
import { sendWrong } from "../lib/wrong.mjs";

/** A server of the sample's own, that sends letters. */
const sample = (name, tell) =>
  test(name, { timeout: 600_000 }, () =>
    withPost((post) =>
      withServer(["--mail", post.url, "--mail-from", "perron@perron.example"], ({ address, printed }) => tell({ address, printed, post }))));

/** Pages of a case, by what stands below its path. */
const below = (journey, pages) => pages.map((page) => journey + page);
const PAGES = ["", "/stations", "/stations/blue-start", "/requirements", "/activities", "/activities?look=board", "/facts", "/participants", "/decisions", "/minute", "/log", "/team", "/competences", "/moves", "/undo", "/outcome"];

/** So many rows of a list or a table, at least, somebody is shown on a page that has no further pages. */
async function holds(somebody, path, least) {
  const { html } = await somebody.get(path);
  const shown = html.split("<main")[1].split(/<li|<tr/).length - 1;
  assert.ok(shown >= least || html.includes("pn-pages"), `${path} shows ${shown} rows of ${least}`);
}

sample("a case with 200 activities and comments holds on every device", async (server) => {
  const { ada, journey, activity } = await busy(server);
  const comments = `${journey}/about/activity/${activity}/comments`;
  for (const path of [`${journey}/activities`, comments]) await holds(ada, path, MANY);
  assert.ok((await ada.get(`${journey}/activities/${activity}`)).html.includes(`href="${comments}"`), "the newest comments lead to all of them");
  await looked(server, ada, [...below(journey, ["", "/stations/blue-start", "/activities", "/activities?page=2", "/activities?look=board"]), `${journey}/activities/${activity}`, comments], DAY_AND_NIGHT);
});

sample("a case with 200 rows of evidence holds on every device", async (server) => {
  const { ada, journey, rule } = await proven(server);
  await holds(ada, rule, MANY / 2);
  await looked(server, ada, [rule, ...below(journey, ["/requirements", "/log"])], DAY_AND_NIGHT);
});

sample("200 cases and 60 participants hold on every device", async (server) => {
  const { ada, town, journey } = await crowded(server);
  for (const [path, least] of [["/journeys", MANY], ["/portfolio", MANY], [`${journey}/participants`, PEOPLE]]) await holds(ada, path, least);
  await looked(server, ada, [...below(journey, ["", "/participants", "/team"]), "/journeys", "/portfolio", `${town}/portfolio`], DAY_AND_NIGHT);
});

for (const [language, word] of [["Danish", DANISH], ["Swedish", SWEDISH]]) {
  sample(`the longest words of ${language} fit on every device`, async (server) => {
    const { ada, town, journey, activity, rule, decision } = await wordy(server, word);
    assert.ok((await ada.get(journey)).html.includes(word));
    const others = [`${journey}/activities/${activity}`, rule, `${journey}/facts/partner_reason`, decision, `${decision}/edit`, `${journey}/edit`, `${journey}/emergency`, `${journey}/route`];
    await looked(server, ada, [...below(journey, PAGES), ...others, "/journeys", `/journeys/search?q=${word}`, "/portfolio", `${town}/rules`, "/account/notices"], language === "Danish" ? DAY_AND_NIGHT : DEVICES);
  });
}

sample("an empty case, forms filled in wrong, and no rights, on every device", async (server) => {
  const { ada, town, journey } = await empty(server);
  await looked(server, ada, below(journey, PAGES), DAY_AND_NIGHT);

  const forms = [`${journey}/edit`, `${journey}/activities/new`, `${journey}/decisions/new`, `${journey}/facts/hours_limit`, `${journey}/requirements/blue-start-strong-lead/evidence/new`, `${journey}/outcome/edit`, `${journey}/stations/blue-start/start`, `${journey}/team/new?actor=own`, "/journeys/new"];
  const wrong = [];
  await visitAt(server.address, { cookies: true }, async (page, context) => {
    await context.addCookies(ada.cookies());
    for (const path of forms) {
      await page.goto(path);
      assert.equal(await sendWrong(page, "x".repeat(5000)), 422, path);
      wrong.push(...(await faultsOf(page, DAY_AND_NIGHT)).map((fault) => `${path} sent wrong: ${fault}`));
    }
  });
  assert.deepEqual(wrong, []);

  const others = await organisation(ada, "Lumzar");
  await invite(ada, others, "luna@lumzar.example", "member");
  const luna = await join(server, await server.post.linkTo("luna@lumzar.example"), "Luna Dal");
  await invite(ada, town, "kim@nordby.example", "reader");
  const kim = await join(server, await server.post.linkTo("kim@nordby.example"), "Kim Strand");
  for (const somebody of [luna, kim]) await looked(server, somebody, [[journey, 404], [`${journey}/requirements`, 404], ["/journeys", 200], ["/portfolio", 200]], DAY_AND_NIGHT);
  const watching = (await ada.get(`${journey}/participants/new`)).html.match(/(?<=<option value=")[0-9a-f-]{36}/)[0];
  await ada.act(`${journey}/participants/new`, { person: watching, role: "observer" });
  await looked(server, kim, [journey, [`${journey}/requirements`, 403], [`${journey}/edit`, 403]], DAY_AND_NIGHT);
});
