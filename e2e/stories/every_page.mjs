// Every page of people who have an account, or want one, in every language: as it is in daily use, after a form was sent wrong, and for those
// who may not. What the program says it answers is compared with what has been looked at, so that no page is left out, and none speaks two
// languages. The empty pages are in `full.mjs`.

import assert from "node:assert/strict";
import { test } from "node:test";
import { goToProvider, opened } from "../lib/doors.mjs";
import { LANGUAGES, Looked, speak, visitAll } from "../lib/looked.mjs";
import { FORMS, ROUTES, gone, reached, routeOf } from "../lib/routes.mjs";
import { strangers } from "../lib/tongues.mjs";
import { setUpPath, settle, withTown } from "../lib/town.mjs";
import { canBeWrong, sendWrong, saysWhatIsWrong } from "../lib/wrong.mjs";
import { visitAt } from "../lib/story.mjs";

/** Who may not leave yet is told why, and that is a page of its own. */
const FINE = [200, 409];
const SET_UP = "/set-up/{token}";
const RETURN = "/sign-in/provider/{provider}/return";

/** Every page but those of ceremonies, with somebody who can open it, by its route: `[somebody, path]`. */
async function allPages({ people, doors, town, company, journey, ended, reading, letters }) {
  const pages = new Map();
  const note = (somebody, path) => {
    const route = routeOf(path);
    if (!pages.has(route)) pages.set(route, [somebody, path]);
  };
  doors.forEach(([who, path]) => note(people[who], path));
  Object.values(letters).forEach((path) => note(people.guest, path));
  const beginnings = ["/organisations", "/account", "/account/sessions", "/administration", "/administration/bounces", "/journeys", "/journeys/search", town, company, journey, `${ended}/outcome/uptake`, `${ended}/shared`, `${reading}/shared/return`, `${company}/journeys`, `${town}/portfolio`];
  for (const [who, from] of [["ada", beginnings], ["luna", beginnings], ["sivra", ["/account/passkeys"]], ["gizmo", ["/account/providers"]]]) {
    const open = async (path) => {
      const { status, html } = await people[who].get(path);
      return FINE.includes(status) ? html : undefined;
    };
    for (const path of (await reached(open, from)).values()) note(people[who], path);
  }
  return pages;
}

/**
 * Looks at all pages as they are in daily use. What does not depend on the words is the same in every language, and judged in Danish; the
 * stories of each feature look at their pages in the dark.
 */
const filled = (server, looked, pages, language) =>
  visitAll(server, language, pages, async (page, path) => {
    const answer = await page.goto(path);
    assert.ok(FINE.includes(answer.status()), `${language} ${path}: ${answer.status()}`);
    assert.equal(new URL(page.url()).pathname, path, "it leads nowhere else");
    await looked.at(page, language, language === "da" ? { html: await answer.text(), quick: true } : { words: true });
  });

/**
 * Sends every form that can be sent wrong, empty and, in Danish, far too long: it says so at its fields and keeps what was typed. Where too
 * many wrong passwords come from, everybody has to wait, so they are not shown in every language.
 */
const wrong = (server, looked, pages, language) =>
  visitAll(server, language, pages.filter(([, path]) => FORMS.includes(routeOf(path))), async (page, path) => {
    const [route, state] = [routeOf(path), "wrong"];
    await page.goto(path);
    if (!(await canBeWrong(page))) return looked.none(language, route, state);
    for (const text of language === "da" ? ["", "x".repeat(5000)] : [""]) {
      if (text) await page.goto(path);
      const where = `${language} ${path} sent ${text ? "too long" : "empty"}`;
      assert.equal(await sendWrong(page, text), 422, where);
      await saysWhatIsWrong(page, where, text);
      await looked.at(page, language, { state, route, quick: true, words: language !== "da" || text !== "" });
    }
  });

/**
 * Somebody who only reads here, somebody from elsewhere and somebody who is not logged in open everything that is not theirs. What refuses
 * them may be the program's error page, and that speaks their language as well.
 */
async function refused(server, looked, { people }, pages, language) {
  const kinds = new Set();
  const tried = [];
  for (const somebody of [people.kimzo, people.luna, people.guest]) {
    for (const [owner, path] of pages) {
      if (owner === somebody) continue;
      const { status, html } = await somebody.get(path);
      const kind = `${status} ${html.match(/<h1[^>]*>([^<]*)/)?.[1]}`;
      assert.ok(status < 500, `${path}: ${status}`);
      if (![403, 404].includes(status) || kinds.has(kind)) continue;
      kinds.add(kind);
      tried.push([somebody, path]);
    }
  }
  await visitAll(server, language, tried, async (page, path) => {
    await page.goto(path);
    assert.ok((await page.locator("main a[href^='/']").count()) > 0, `${path} shows a way onward`);
    await looked.at(page, language, { state: "refused", quick: true, words: language !== "da" });
  });
  return [...kinds];
}

test("every page there is has been looked at in Danish, Swedish and English", { timeout: 1_800_000 }, () =>
  withTown(async (server) => {
    const looked = new Looked();
    const setUp = await setUpPath(server);
    const inEvery = async (visit) => {
      for (const [language, locale] of Object.entries(LANGUAGES)) {
        await visitAt(server.address, { cookies: true, language: locale, besides: server.provider.issuer }, (page) => visit(page, language));
      }
    };
    await inEvery(async (page, language) => {
      const answer = await page.goto(setUp);
      await looked.at(page, language, { html: await answer.text() });
      for (const text of ["", "x".repeat(5000)]) {
        assert.equal(await sendWrong(page, text), 422, `${language} set-up`);
        await looked.at(page, language, { state: "wrong", route: SET_UP, words: true });
      }
    });
    const settled = await settle(server);
    const behind = await opened(server, settled);
    const pages = await allPages({ ...settled, ...behind });
    const { guest, waiting, ...speaking } = behind.people;
    const begunAnew = async () => {
      for (const [who, path] of await behind.ceremonies()) pages.set(routeOf(path), [behind.people[who], path]);
      return [...pages.values()];
    };
    await inEvery(async (page, language) => {
      await goToProvider(page);
      await page.waitForURL("**/sign-in/provider/zorvik/return*");
      await looked.at(page, language, { quick: true });
      looked.none(language, RETURN, "wrong");
    });
    for (const language of Object.keys(LANGUAGES)) {
      await speak(Object.values(speaking), language);
      await filled(server, looked, await begunAnew(), language);
      await wrong(server, looked, await begunAnew(), language);
      const kinds = await refused(server, looked, behind, [...pages.values()], language);
      console.log(`${language}: ${pages.size} pages; refused with ${kinds.join(", ")}`);
    }
    looked.finish(ROUTES);
    looked.finish(FORMS, "wrong");
  }));

test("the list of what is no page names only routes that there are", () => assert.deepEqual(gone, []));

test("no text has letters that its language does not have", () => {
  for (const language of Object.keys(LANGUAGES)) assert.deepEqual(strangers(language), [], language);
});
