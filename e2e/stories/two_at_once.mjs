// Two change the same at once, each in a browser of their own, with script and without: whoever comes second is shown both, nothing is lost,
// and what one undoes the other sees. Who is mentioned is told, and only they, in the way they have chosen.

import assert from "node:assert/strict";
import { day } from "../lib/day.mjs";
import { examine } from "../lib/examine.mjs";
import { until } from "../lib/own.mjs";
import { bothAt, mailOf, withLetters, withOthers } from "../lib/pair.mjs";

const main = (page) => page.getByRole("main");
const CONFIRM = "form:has([name=confirmed]) button";

const press = async (page, selector) => {
  await main(page).locator(selector).first().click();
  await page.waitForLoadState();
};
const fill = async (page, answers) => {
  for (const [name, value] of Object.entries(answers)) await main(page).locator(`[name=${name}]`).fill(value);
};
/** Sends the form of the page; a fact that changes rules is saved from the page that shows which. */
const save = async (page) => {
  await press(page, "form.pn-fields button[type=submit]");
  if (await main(page).locator(CONFIRM).count()) await press(page, CONFIRM);
};

/** What is changed: where its form stands, its field, and a first text. Somebody has made it before. */
const THINGS = {
  async activity({ mette, journey }) {
    await mette.act(`${journey}/activities/new`, { station: "blue-start", title: "Ring til nattevagten", owner: "", due: "", note: "" });
    return { path: (await mette.get(`${journey}/activities`)).html.match(/\/journeys\/[^"]*\/activities\/[0-9a-f-]{36}/)[0], field: "note" };
  },
  async fact({ journey }) {
    return { path: `${journey}/facts/partner_reason`, field: "value" };
  },
  async decision({ mette, journey }) {
    const answers = { question: "Hvem prøver først?", options: "", choice: "Birkelunden", reason: "", decided_by: "Lederne", decided_on: day(), basis: "", station: "" };
    await mette.act(`${journey}/decisions/new`, answers);
    const shown = (await mette.get(`${journey}/decisions`)).html.match(/\/journeys\/[^"]*\/decisions\/[0-9a-f-]{36}/)[0];
    return { path: `${shown}/edit`, field: "reason" };
  },
};

const MINE = "Mette: vi ringer i morgen tidlig.";
const THEIRS = "Bo: jeg har allerede ringet.";

/** Both open the same; Bo saves first, then Mette: she sees both texts, and decides. */
async function collide(mette, bo, { path, field }, { takesTheirs, look }) {
  await Promise.all([mette.goto(path), bo.goto(path)]);
  await fill(bo, { [field]: THEIRS });
  await save(bo);
  await fill(mette, { [field]: MINE });
  await save(mette);
  const table = await main(mette).locator("table:has(#conflict-versions)").innerText();
  for (const text of [MINE, THEIRS]) assert.ok(table.includes(text), `${path}: ${text} is shown`);
  await look(mette);
  if (takesTheirs) await press(mette, ".pn-onward a");
  else await press(mette, ".pn-onward form button");
  if (await main(mette).locator(CONFIRM).count()) await press(mette, CONFIRM);
  await bo.goto(path);
  assert.equal(await main(bo).locator(`[name=${field}]`).inputValue(), takesTheirs ? THEIRS : MINE, `${path}: what Mette has chosen stands`);
}

for (const [how, options] of [["with script", {}], ["without script on a phone", { script: false, phone: true }]]) {
  const look = options.script === false ? async () => {} : (page) => examine(page, undefined, { quick: true });

  withLetters(`whoever changes the same second is shown both, ${how}`, async (server) => {
    const told = await withOthers(server);
    const things = [];
    for (const make of Object.values(THINGS)) things.push(await make(told));
    await bothAt(server, [told.mette, told.bo], options, async (mette, bo) => {
      for (const [index, thing] of things.entries()) await collide(mette, bo, thing, { takesTheirs: index === 1, look });
      // What was overwritten knowingly is not lost: the journal has both.
      await mette.goto(`${told.journey}/log`);
      for (const text of [MINE, THEIRS]) assert.ok((await main(mette).innerText()).includes(text), `the journal has ${text}`);
    });
  });

  withLetters(`what one undoes the other sees, and nothing newer is undone, ${how}`, async (server) => {
    const { mette: lead, bo: member, journey } = await withOthers(server);
    const station = `${journey}/stations/blue-start`;
    const isDone = async (page) => {
      await page.goto(station);
      return (await main(page).locator(".pn-tasks li.done form[action$='/toggle'], .pn-tasks li.done a").count()) > 0;
    };
    await bothAt(server, [lead, member], options, async (mette, bo) => {
      await bo.goto(station);
      await press(bo, "form[action$='/activities/a1/toggle'] button");
      assert.ok(await isDone(mette), "Mette sees that it is done");
      await bo.goto(`${journey}/undo`);
      await press(bo, "tbody form button");
      assert.ok(!(await isDone(mette)), "Mette sees that it is undone");

      await bo.goto(`${journey}/facts/partner_reason`);
      await fill(bo, { value: THEIRS });
      await save(bo);
      const undo = await bo.locator(".pn-flash form").getAttribute("action");
      await mette.goto(`${journey}/facts/partner_reason`);
      await fill(mette, { value: MINE });
      await save(mette);
      assert.match(undo, /\/undo\//);
      await bo.locator(".pn-flash form button").click();
      await bo.waitForLoadState();
      assert.match(await main(bo).innerText(), /Mette Bruun/, "Bo is told who has changed it since");
      await look(bo);
      await mette.goto(`${journey}/facts/partner_reason`);
      assert.equal(await main(mette).locator("[name=value]").inputValue(), MINE, "what Mette wrote stands");
    });
  });

  withLetters(`who is mentioned is told in the way they chose, and nobody else, ${how}`, async (server) => {
    const { mette: lead, bo: member, cy, journey } = await withOthers(server, { bo: "Bo Holm", cy: "Cy Lund" });
    const letters = (name) => server.post.lettersTo(mailOf(name)).filter((text) => text.includes("nævner dig")).length;
    await bothAt(server, [lead, member], options, async (mette, bo) => {
      const say = async (comment) => {
        await mette.goto(`${journey}/stations/blue-start`);
        await fill(mette, { comment });
        await press(mette, "form[action$='/comments'] button[type=submit]");
      };
      const waiting = async (page) => {
        await page.goto("/account/notices?show=unread");
        return main(page).locator("li h2", { hasText: "nævner dig" }).count();
      };
      await say("@Bo Holm kan du ringe?");
      await until("a letter to Bo", async () => letters("bo") === 1);
      assert.equal(await waiting(bo), 1, "it waits in the program as well");
      assert.ok(!(await cy.get("/account/notices")).html.includes("nævner dig"), "Cy is not told");

      await bo.goto("/account/notices/choose");
      await main(bo).locator("[name=comments][value=daily]").check();
      await save(bo);
      await say("@Bo Holm og @Cy Lund: det er løst.");
      await until("a letter to Cy", async () => letters("cy") === 1);
      assert.equal(letters("bo"), 1, "Bo gets no letter now; the one of the day tells it");
      assert.equal(await waiting(bo), 2, "both wait in the program");
      assert.equal(letters("mette"), 0, "who mentions others is not told");
      await look(bo);
    });
  });
}
