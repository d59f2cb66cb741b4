// What people do in a case, each on the pages that a browser shows them, with or without script: they follow the link that leads to it, fill
// the form in, and send it. A ride is told in these words. Nothing here knows the words of a language.

import assert from "node:assert/strict";

const main = (page) => page.getByRole("main");

/** Opens a page of the case. */
export async function open(page, path) {
  const answer = await page.goto(path);
  assert.equal(answer.status(), 200, `${path} is there for whoever opens it`);
}

/** Follows the first link of the page that leads to such an address. */
async function follow(page, selector) {
  await main(page).locator(`a[${selector}]`).first().click();
  await page.waitForLoadState();
}

/** Fills the form in: what is written, chosen, and ticked. */
export async function fill(page, answers) {
  for (const [name, value] of Object.entries(answers)) {
    const field = main(page).locator(`[name="${name}"]`);
    const kind = await field.first().evaluate((control) => control.type);
    if (["radio", "checkbox"].includes(kind)) for (const one of [value].flat()) await main(page).locator(`[name="${name}"][value="${one}"]`).check();
    else if (kind === "select-one") await field.selectOption(value);
    else await field.fill(value);
  }
}

/** Presses something of the page; it is taken, and nothing is wrong. */
export async function press(page, button, what) {
  await main(page).locator(button).first().click();
  await page.waitForLoadState();
  assert.equal(await main(page).getByRole("alert").count(), 0, `${what} is taken: ${await main(page).innerText()}`);
}

const told = async (page, what) => assert.ok(await page.getByRole("status").first().isVisible(), `${what}: the program says that it is done`);
const send = async (page, what) => {
  await press(page, "form:has([name]:not([type=hidden])) button[type=submit]:not(.pn-linkbtn)", what);
};

/** The acts of a ride: each gets the page of whoever does it and the path of the case. */
export const ACTS = {
  /** Begins a round at a station. */
  async starts(page, journey, station) {
    await open(page, `${journey}/stations`);
    await follow(page, `href$="/stations/${station}"`);
    await press(page, "form[action$='/start'] button", `a round at ${station}`);
    await told(page, station);
  },

  /** Ends the round at a station, and drives on to the next. */
  async drivesOn(page, journey, station, note) {
    await open(page, `${journey}/stations/${station}`);
    await follow(page, "href$='/end'");
    await fill(page, { note });
    await send(page, `the end of ${station}`);
    await told(page, station);
    assert.doesNotMatch(page.url(), new RegExp(`/${station}$`), `from ${station} they come to another station`);
  },

  /** Ends the round at the last station. */
  async arrives(page, journey, station, note) {
    await open(page, `${journey}/stations/${station}`);
    await follow(page, "href$='/end'");
    await fill(page, { note });
    await send(page, `the end of ${station}`);
    await told(page, station);
  },

  /** Goes back to a station from another one. */
  async goesBack(page, journey, from, to, note) {
    await open(page, `${journey}/stations/${from}/end`);
    await fill(page, { note, next: to });
    await send(page, `back to ${to}`);
    assert.match(page.url(), new RegExp(`/${to}$`));
  },

  /** Ticks an activity of the method at its station. */
  async ticks(page, journey, station, item) {
    await open(page, `${journey}/stations/${station}`);
    await press(page, `form[action$="/activities/${item}/toggle"] button`, `${station} ${item}`);
    await told(page, item);
  },

  /** Says on the page of an activity that it is done, and what came of it. */
  async does(page, journey, station, item, note) {
    await open(page, `${journey}/stations/${station}`);
    await follow(page, `href$="/activities/${item}"`);
    await fill(page, { state: "done", note });
    await send(page, `${station} ${item}`);
    await told(page, item);
  },

  /** Gives a fact; where rules change by it, the page shows which, and it is saved from there. */
  async knows(page, journey, fact, value, source = "") {
    await open(page, `${journey}/facts`);
    await follow(page, `href$="/facts/${fact}"`);
    await fill(page, { ...(typeof value === "object" && !Array.isArray(value) ? value : { value }), source });
    await send(page, fact);
    const save = main(page).locator("form:has([name=confirmed]) button");
    if (await save.count()) await press(page, "form:has([name=confirmed]) button", fact);
    await told(page, fact);
  },

  /** Brings what proves that a rule is kept. */
  async proves(page, journey, rule, text, place) {
    await open(page, `${journey}/requirements`);
    await follow(page, `href$="/requirements/${rule}"`);
    await fill(page, { text, place });
    await press(page, "form[action$='/evidence/new'] button[type=submit]", rule);
    assert.ok((await main(page).innerText()).includes(text), `${rule} shows what proves it`);
  },

  /** Says that a rule is not relevant for the case, and why. */
  async excepts(page, journey, rule, reason) {
    await open(page, `${journey}/requirements/${rule}`);
    await follow(page, "href$='/not-applicable'");
    await fill(page, { reason });
    await send(page, rule);
    assert.ok((await main(page).innerText()).includes(reason), `${rule} shows why it is not relevant`);
  },

  /** Sees that a rule is broken, and that ways out are offered. */
  async seesBroken(page, journey, rule) {
    await open(page, `${journey}/requirements/${rule}`);
    assert.equal(await main(page).locator("h1 + p .pn-tag").first().getAttribute("data-s"), "stop", `${rule} is broken`);
    assert.ok((await main(page).locator("h2 + p + .pn-list > li").count()) > 0, `${rule} offers ways out`);
    await open(page, journey);
    assert.ok((await main(page).locator(`#missing ~ ul a[href$="/requirements/${rule}"]`).count()) > 0, `the case says first that ${rule} is broken`);
  },

  /** Sees that a rule is in place. */
  async seesKept(page, journey, rule) {
    await open(page, `${journey}/requirements/${rule}`);
    assert.equal(await main(page).locator("h1 + p .pn-tag").first().getAttribute("data-s"), "ok", `${rule} is in place: ${await main(page).innerText()}`);
  },

  /** Writes a decision down. */
  async decides(page, journey, answers) {
    await open(page, `${journey}/decisions`);
    await follow(page, "href$='/decisions/new'");
    await fill(page, answers);
    await send(page, answers.question);
    assert.ok((await main(page).innerText()).includes(answers.question), "the decision stands in the case");
  },

  /** Says something about a station. */
  async comments(page, journey, station, comment) {
    await open(page, `${journey}/stations/${station}`);
    await fill(page, { comment });
    await press(page, "form[action$='/comments'] button[type=submit]", comment);
    assert.ok((await main(page).innerText()).includes(comment), "what they say stands there");
  },

  /** Lets the case rest. */
  async pauses(page, journey, reason) {
    await open(page, `${journey}/emergency`);
    await fill(page, { reason });
    await press(page, "form[action$='/pause'] button", "the pause");
    assert.ok((await page.locator(".pn-paused").innerText()).includes(reason), "the case says that it rests");
  },

  /** Goes on after a pause. */
  async goesOn(page, journey) {
    await open(page, journey);
    await press(page, ".pn-paused form button", "going on");
    assert.equal(await page.locator(".pn-paused").count(), 0);
  },

  /** Says that the ride is over, and what came of it. */
  async ends(page, journey, answers) {
    await open(page, `${journey}/outcome`);
    if (!(await main(page).locator("[name=outcome]").count())) await follow(page, "href$='/outcome/edit'");
    await fill(page, answers);
    await send(page, "the end");
    await open(page, journey);
    await follow(page, "href$='/outcome'");
    assert.ok((await main(page).innerText()).includes(answers.result), "the case says what came of it");
  },
};
