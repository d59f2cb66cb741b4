// A Perron with as much in it as anybody will ever have, one with nothing, and people who may not: every page behind the door stays usable
// and whole at every width. Everything gets there through the forms.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { examine } from "../lib/examine.mjs";
import { PASSWORD, first, invite, join, organisation, person } from "../lib/forms.mjs";
import { LANGUAGES, Looked, speak, visitAll } from "../lib/looked.mjs";
import { withServer } from "../lib/own.mjs";
import { withPost } from "../lib/post.mjs";
import { BEGUN, reached as follow, routeOf } from "../lib/routes.mjs";
import { visitAt } from "../lib/story.mjs";

const MANY = 200;
/** Each of these costs a password, which is slow on purpose. */
const PEOPLE = 60;
const LONG = "Sagsbehandlingsfristforlængelsesansøgning".repeat(5).slice(0, 200);
const WORDY = "Nordby og Omegns Kommunale Fællesskab for Innovation ".repeat(4).slice(0, 199).trim();

const count = (many) => Array.from({ length: many }, (_, index) => index + 1);

/** Works on all, two at a time. */
async function each(all, work) {
  const left = [...all];
  await Promise.all([1, 2].map(async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  }));
}

const stories = [];
/** A story on a server whose letters come back to it. */
const onAServer = (name, tell) =>
  stories.push(() =>
    test(name, { timeout: 600_000 }, () =>
      withPost((post) => withServer(["--mail", post.url, "--mail-from", "perron@perron.example"], (server) => tell(server, post)))));

/** A browser that is signed in as somebody. */
const asSomebody = (server, somebody, visit) =>
  visitAt(server.address, { cookies: true }, async (page, context) => {
    await context.addCookies(somebody.cookies());
    await visit(page);
  });

/** The paths of all pages that somebody reaches by links; who may not leave yet is told why. */
async function reached(somebody, beginnings) {
  const open = async (path) => {
    const { status, html } = await somebody.get(path);
    return [200, 409].includes(status) ? html : undefined;
  };
  return [...(await follow(open, beginnings)).values()];
}

/** Opens pages and looks at them: closely where the pattern says so. Gives the status of each. */
async function lookedAt(page, paths, closely = /^$/) {
  const [statuses, found] = [{}, new Set()];
  for (const path of paths) {
    const answer = await page.goto(path);
    statuses[path] = answer.status();
    assert.ok(answer.status() < 500, `${path} answers ${answer.status()}`);
    await examine(page, await answer.text(), { quick: !closely.test(path) }).catch((error) => error.actual.forEach((fault) => found.add(`${routeOf(path)}: ${fault}`)));
  }
  assert.deepEqual([...found], []);
  return statuses;
}

/** Somebody with 200 organisations, of which the first is full; gives the person, the organisation, and its reader. */
async function filled(server, post) {
  const ada = await first(server, LONG, "ada@nordby.example");
  const full = await organisation(ada, LONG);
  await organisation(ada, WORDY);
  await each(count(MANY - 2), (number) => organisation(ada, `Kommune ${number}`));
  for (const number of count(PEOPLE)) {
    await invite(ada, full, `member-${number}@nordby.example`, ["reader", "member", "administrator"][number % 3]);
  }
  const members = new Map();
  await each(count(PEOPLE), async (number) => {
    const link = await post.linkTo(`member-${number}@nordby.example`);
    members.set(number, await join(server, link, number === 1 ? LONG : number === 2 ? WORDY : `Medlem ${number}`));
  });
  for (const number of count(MANY)) {
    const mail = number === 1 ? `${"a".repeat(64)}@${"b".repeat(60)}.example` : `nobody-${number}@nordby.example`;
    await invite(ada, full, mail, "member");
    const [name, helps_with] = number === 1 ? [LONG, LONG + LONG.slice(0, 100)] : [`Kontor ${number}`, "Alt om aftaler"];
    await ada.act(`${full}/contacts/new`, { kind: "general", name, mail: `desk-${number}@nordby.example`, phone: "+45 12 34 56 78", helps_with });
  }
  await each(count(PEOPLE - 1), (number) =>
    person(server).act("/sign-in", { mail: "ada@nordby.example", password: PASSWORD, to: number % 2 ? "" : "/account" }));
  return { ada, full, reader: members.get(3) };
}

onAServer("a full Perron: every page holds what there is, and what is long has pages or a search", async (server, post) => {
  const started = Date.now();
  const { ada, full, reader } = await filled(server, post);
  console.log(`filled in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  const beginnings = ["/organisations", full, "/account", "/account/sessions", "/administration"];
  const paths = await reached(ada, beginnings);
  const lists = /\/(members|invitations|contacts|sessions|log|organisations|people|letters|bounces)$|^\/organisations\/[^/]+$/;
  await asSomebody(server, ada, async (page) => {
    const statuses = await lookedAt(page, paths, lists);
    console.log(`full: ${paths.length} kinds of pages`);
    for (const [path, status] of Object.entries(statuses)) assert.ok([200, 409].includes(status), `${path} answers ${status}`);
    for (const path of paths.filter((path) => lists.test(path))) {
      await page.goto(path);
      const rows = await page.locator("main .pn-list > li, main tbody tr").count();
      assert.ok(rows <= 60, `${path} shows ${rows} rows at once`);
    }
    for (const path of [`${full}/members`, `${full}/invitations`, `${full}/contacts`, "/account/sessions", "/organisations", "/administration/bounces"]) {
      await page.goto(path);
      await page.locator("nav.pn-pages a[rel=next]").click();
      await page.waitForURL(/[?&]page=2/);
      assert.ok((await page.locator("main .pn-list > li, main tbody tr").count()) > 0, `${path} has a second page`);
      await examine(page, undefined, { quick: true });
    }
  });
  await asSomebody(server, reader, async (page) => {
    for (const path of ["edit", "contacts/new", "invitations", "invitations/new", "hand-over", "log", "impartiality", "security"]) {
      const answer = await page.goto(`${full}/${path}`);
      assert.equal(answer.status(), 403, `a reader at ${path}`);
    }
    await examine(page);
    await lookedAt(page, await reached(reader, ["/organisations", full, "/account"]), /\/members$/);
  });
});

/** Pages that there are only once there is something. */
const LATER = ["/account/providers/offer", "/organisations/{id}/logo/remove"];

onAServer("an empty Perron: every page says what is missing and how it comes about, in every language", async (server) => {
  const [looked, state] = [new Looked(), "empty"];
  const ada = await first(server, "Ada", "ada@zorvik.example");
  let begun = await reached(ada, ["/organisations", "/account", "/administration", "/account/providers", "/account/unsent", "/administration/bounces", "/journeys", "/journeys/new", "/journeys/copy", "/journeys/import", "/journeys/search", "/portfolio"]);
  // An organisation of its own is there only when all of this has been looked at.
  const lookAt = async (paths) => {
    for (const language of Object.keys(LANGUAGES)) {
      await speak([ada], language);
      await visitAll(server, language, paths.map((path) => [ada, path]), async (page, path) => {
        const answer = await page.goto(path);
        assert.ok([200, 409].includes(answer.status()), `${path} answers ${answer.status()}`);
        await looked.at(page, language, language === "da" ? { state, quick: true, html: await answer.text() } : { state, words: true });
      });
    }
  };
  await lookAt(begun);
  console.log(`empty: ${begun.length} kinds of pages before there is an organisation`);
  const own = await organisation(ada, "Zorvik");
  begun = (await reached(ada, [own, `${own}/portfolio`])).filter((path) => path.startsWith(own));
  await lookAt(begun);
  looked.finish(BEGUN.filter((route) => !LATER.includes(route)), state);
  await asSomebody(server, ada, async (page) => {
    for (const unknown of ["/organisations/unknown", "/organisations/00000000-0000-7000-8000-000000000000/members", `${own}/unknown`, "/account/unknown", "/administration/unknown", "/journeys/unknown", "/invitations/unknown", "/reset-password/unknown", "/set-up/unknown"]) {
      const answer = await page.goto(unknown);
      assert.equal(answer.status(), 404, unknown);
      assert.ok((await page.locator("main a[href^='/']").count()) > 0, `${unknown} shows a way onward`);
    }
    await examine(page);
  });
});

// Each has a server of its own, so two are told at a time.
describe("every page behind the door", { concurrency: 2 }, () => stories.forEach((story) => story()));
