// A Perron with as much in it as anybody will ever have, one with nothing, and people who may not: every page behind the door stays usable
// and whole at every width. Everything gets there through the forms.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { examine } from "../lib/examine.mjs";
import { PASSWORD, first, invite, join, organisation, person } from "../lib/forms.mjs";
import { withServer } from "../lib/own.mjs";
import { withPost } from "../lib/post.mjs";
import { visitAt } from "../lib/story.mjs";

const MANY = 200;
/** Each of these costs a password, which is slow on purpose. */
const PEOPLE = 60;
const LONG = "Sagsbehandlingsfristforlængelsesansøgning".repeat(5).slice(0, 200);
const WORDY = "Nordby og Omegns Kommunale Fællesskab for Innovation ".repeat(4).slice(0, 199).trim();
/** What ends the visit, or is no page. */
const NO_PAGE = /\.(csv|jsonl|json)$|\/export$|\/download$/;

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

/** The kind of page that a path leads to: pages that differ only in what they are about are one kind. */
const kind = (path) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "*");

/** A page of every kind that can be reached by links: its path. */
async function reached(somebody, beginnings) {
  const found = new Map(beginnings.map((path) => [kind(path), path]));
  for (const path of found.values()) {
    const { html } = await somebody.get(path);
    for (const [, href] of html.matchAll(/<a [^>]*href="([^"#?]+)[^"]*"/g)) {
      const own = /^\/(organisations|account|administration)\b/.test(href) && !NO_PAGE.test(href);
      if (own && !found.has(kind(href))) found.set(kind(href), href);
    }
  }
  return [...found.values()];
}

/** Opens pages and looks at them: closely where the pattern says so. Gives the status of each. */
async function lookedAt(page, paths, closely = /^$/) {
  const [statuses, found] = [{}, new Set()];
  for (const path of paths) {
    const answer = await page.goto(path);
    statuses[kind(path)] = answer.status();
    assert.ok(answer.status() < 500, `${path} answers ${answer.status()}`);
    await examine(page, await answer.text(), { quick: !closely.test(path) }).catch((error) => error.actual.forEach((fault) => found.add(`${kind(path)}: ${fault}`)));
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

onAServer("an empty Perron: every page says what is missing and how it comes about", async (server) => {
  const ada = await first(server, "Ada Nordby", "ada@nordby.example");
  await asSomebody(server, ada, async (page) => {
    const nothing = await lookedAt(page, await reached(ada, ["/organisations", "/account", "/administration"]));
    console.log(`empty: ${Object.keys(nothing).length} kinds of pages before there is an organisation`);
    const own = await organisation(ada, "Nordby Kommune");
    const paths = (await reached(ada, [own])).filter((path) => path.startsWith(own));
    await lookedAt(page, paths);
    for (const unknown of ["/organisations/unknown", "/organisations/00000000-0000-7000-8000-000000000000/members", `${own}/unknown`, "/account/unknown", "/administration/unknown", "/invitations/unknown", "/reset-password/unknown", "/set-up/unknown"]) {
      const answer = await page.goto(unknown);
      assert.equal(answer.status(), 404, unknown);
      assert.ok((await page.locator("main a[href^='/']").count()) > 0, `${unknown} shows a way onward`);
    }
    await examine(page);
  });
});

/** Sends a form as it should never be sent, past everything that the browser would say. */
async function sendWrong(page, text) {
  await page.locator("main form[method=post]").first().evaluate((form, text) => {
    for (const control of form.querySelectorAll("input:not([type=hidden]), textarea, select")) {
      control.removeAttribute("maxlength");
      control.required = false;
      if (["radio", "checkbox"].includes(control.type)) control.checked = false;
      else if (control.localName === "select") control.value = "";
      else if (control.type !== "file") {
        if (control.type === "email") control.type = "text";
        control.value = text;
      }
    }
  }, text);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    page.locator("main form[method=post] button[type=submit]").first().click(),
  ]);
  await page.waitForLoadState();
  return answer.status();
}

/** Fails when the page does not say what is wrong, with links to the fields, or has lost what was typed. */
async function saysWhatIsWrong(page, where, text) {
  const targets = await page.locator("main [role=alert] a[href^='#'], .pn-errors a[href^='#'], main a[href^='#field-']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.ok(targets.length > 0, `${where} links to what is wrong`);
  for (const target of targets) assert.equal(await page.locator(`[id="${target.slice(1)}"]`).count(), 1, `${where}: ${target} is there`);
  const lost = await page.locator("main form[method=post]").first().evaluate((form, text) =>
    [...form.querySelectorAll("input:not([type]), input[type=text], input[type=email], input[type=tel], textarea")]
      .filter((control) => control.value !== text).map((control) => control.name), text);
  assert.deepEqual(lost, [], `${where} keeps what was typed`);
}

onAServer("every form that is sent empty or far too long says so at its fields, and keeps what was typed", async (server, post) => {
  const ada = await first(server, "Ada Nordby", "ada@nordby.example");
  const own = await organisation(ada, "Nordby Kommune");
  await ada.act(`${own}/contacts/new`, { kind: "general", name: "Kontor", mail: "desk@nordby.example", phone: "", helps_with: "" });
  await invite(ada, own, "bo@nordby.example", "member");
  await join(server, await post.linkTo("bo@nordby.example"), "Bo Bjerg");
  await invite(ada, own, "eva@nordby.example", "member");
  const invitation = await post.linkTo("eva@nordby.example");
  await visitAt(server.address, { cookies: true }, async (page) => {
    for (const path of ["/sign-in", "/reset-password", invitation]) await tryWrong(page, path);
  });
  await asSomebody(server, ada, async (page) => {
    const tried = [];
    for (const path of await reached(ada, ["/organisations", own, "/account", "/administration"])) {
      if (await tryWrong(page, path)) tried.push(kind(path));
    }
    console.log(`wrong: ${tried.length} forms, ${tried.join(" ")}`);
    assert.ok(tried.length >= 12, `${tried.length} forms`);
  });
});

/** Tries the form of a page, when it has one that can be filled in wrong. */
async function tryWrong(page, path) {
  await page.goto(path);
  const form = page.locator("main form[method=post]").first();
  if ((await form.locator("input:not([type=hidden]):not([type=checkbox]):not([type=file]), textarea, select").count()) === 0) return false;
  for (const text of ["", "x".repeat(5000)]) {
    await page.goto(path);
    const status = await sendWrong(page, text);
    const where = `${path} sent ${text ? "too long" : "empty"}`;
    assert.equal(status, 422, where);
    await saysWhatIsWrong(page, where, text);
    await examine(page, undefined, { quick: true });
  }
  return true;
}

// Each has a server of its own, so two are told at a time.
describe("every page behind the door", { concurrency: 2 }, () => stories.forEach((story) => story()));
