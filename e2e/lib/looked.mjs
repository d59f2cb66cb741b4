// What has been looked at, in which language and state, and what was wrong there: so that a story can tell whether a page was left out.

import assert from "node:assert/strict";
import { examine } from "./examine.mjs";
import { routeOf } from "./routes.mjs";
import { visitAt } from "./story.mjs";

/** The languages of the pages, with how a browser asks for them. Danish is looked at first and most. */
export const LANGUAGES = { da: "da-DK", sv: "sv-SE", en: "en-GB" };
/** So many pages are looked at in one visit; two visits are under way at a time. */
const AT_ONCE = 8;

export class Looked {
  #seen = new Set();
  #faults = new Set();

  /** Looks at the page that stands there, which is this one in that state. */
  async at(page, language, { state = "filled", route = routeOf(new URL(page.url()).pathname), html, ...how } = {}) {
    const name = `${language} ${route} ${state}`;
    await examine(page, html, { spoken: language, ...how }).catch((error) => {
      if (!Array.isArray(error.actual)) throw error;
      error.actual.forEach((fault) => this.#faults.add(`${name}: ${fault}`));
    });
    this.#seen.add(name);
  }

  /** Notes that there is nothing to look at: the page does not have that state. */
  none(language, route, state) {
    this.#seen.add(`${language} ${route} ${state}`);
  }

  /** Fails when one of these was left out in a language, or something was wrong with one. */
  finish(routes, state = "filled") {
    const left = Object.keys(LANGUAGES).flatMap((language) => routes.map((route) => `${language} ${route} ${state}`)).filter((one) => !this.#seen.has(one));
    assert.deepEqual([...left.map((one) => `${one}: nobody looked at it`), ...this.#faults], [], "every page has been looked at and is as it should be");
  }
}

/** Everybody chooses a language; the pages of whoever is not logged in follow the browser. */
export async function speak(people, language) {
  for (const somebody of people) await somebody.act("/account/language", { language });
}

/** Visits pages given as `[somebody, path]`, shared out into visits of one person each, two visits at a time. */
export async function visitAll(server, language, pages, look) {
  const left = [];
  for (const somebody of new Set(pages.map(([who]) => who))) {
    const theirs = pages.filter(([who]) => who === somebody).map(([, path]) => path);
    for (let from = 0; from < theirs.length; from += AT_ONCE) left.push([somebody, theirs.slice(from, from + AT_ONCE)]);
  }
  const lane = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      const [somebody, paths] = one;
      await visitAt(server.address, { cookies: true, language: LANGUAGES[language] }, async (page, context) => {
        await context.addCookies(somebody.cookies());
        for (const path of paths) await look(page, path);
      });
    }
  };
  await Promise.all([lane(), lane()]);
}
