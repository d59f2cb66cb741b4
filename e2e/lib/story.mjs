// One story is one visit: a fresh browser profile, a page, and at the end the promises that hold for every visit.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, watch } from "./browser.mjs";
import { address } from "./site.mjs";

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const PATIENCE = 10_000;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/**
 * Tells a story. `visit` is a page at the address of the server; whatever happens in it, nothing complains, nobody else is asked, and
 * unless the story says `cookies: true` no cookie is set.
 *
 * Options: `script: false` for a browser without script, `phone: true`, `theme: "dark"` and `language: "sv-SE"` for settings of the device,
 * `besides` for another site that the visit is led to on purpose.
 */
export function story(name, options, visit) {
  test(name, { timeout: 12 * PATIENCE }, () => visitAt(address, options, visit));
}

/** One visit to a server, for stories that run one of their own. */
export async function visitAt(server, options, visit) {
  const { script = true, phone = false, theme = "light", language = "da-DK", cookies = false, besides } = options;
  const device = phone ? PHONE : DESK;
  const context = await browser.newContext({ ...device, baseURL: server, locale: language, colorScheme: theme, javaScriptEnabled: script });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints = watch(page, server, besides);
  try {
    await visit(page, context);
    assert.deepEqual(complaints, [], "nothing complains and nobody else is asked");
    if (!cookies) assert.deepEqual(await context.cookies(), [], "no cookie is set");
  } finally {
    await context.close();
  }
}

/** The heading of the page. */
export const heading = (page) => page.getByRole("heading", { level: 1 }).innerText();

/** The path and query of the page. */
export const place = (page) => page.url().slice(address.length);

/** Follows a link by its words, within a part of the page or in its content. */
export async function follow(page, name, within = page.getByRole("main")) {
  await within.getByRole("link", { name, exact: typeof name === "string" }).first().click();
  await page.waitForLoadState();
}

/** Gives the same answer to every question of a form, or the answer that a list holds for it. */
export async function answer(page, answers) {
  const questions = await page.getByRole("main").locator("fieldset").all();
  for (const [index, question] of questions.entries()) {
    const words = Array.isArray(answers) ? answers[index] : answers;
    if (words) await question.getByRole("radio", { name: words, exact: typeof words === "string" }).check();
  }
}

/** Sends a form. */
export async function send(page, name) {
  await page.getByRole("main").getByRole("button", { name }).click();
  await page.waitForLoadState();
}
