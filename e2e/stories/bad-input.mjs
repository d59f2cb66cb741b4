// Addresses and forms as nobody should send them: always a clear page with a way onward and the right status, never a fault of ours.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, unescape } from "../lib/site.mjs";
import { heading, story } from "../lib/story.mjs";

const INNARDS = /panicked|RUST_BACKTRACE|src\/[a-z_]+\.rs|⟦|thread '/;

/** Asks, and checks what holds for every error page; gives the words of the page. */
async function refused(path, status, options) {
  const answer = await ask(path, options);
  const html = answer.bytes.toString("utf8");
  const shown = `${options?.method ?? "GET"} ${path.slice(0, 80)}`;
  assert.equal(answer.status, status, shown);
  assert.match(answer.headers["content-type"], /^text\/html/, `${shown} answers with a page`);
  assert.match(html, /<html lang="da"/, `${shown} answers in Danish`);
  assert.match(html, /<h1/, `${shown} says what is wrong`);
  assert.match(html, /<main[\s\S]*<a [^>]*href="\/[\s\S]*<\/main>/, `${shown} shows a way onward`);
  assert.doesNotMatch(html, INNARDS, `${shown} keeps its innards to itself`);
  return unescape(html.replace(/<[^>]+>/g, " "));
}

const wordy = (count) => "a".repeat(count);

test("an unknown address is named, with a way onward", async () => {
  for (const path of ["/findes-ikke", "/da/findes-ikke", "/da/opi-toget/findes-ikke", "/favicon.ico", "/robots.txt/x", "/.env", "/wp-login.php"]) {
    assert.match(await refused(path, 404), /Vi fandt ikke siden/, path);
  }
});

test("an unknown language is said to be unknown", async () => {
  assert.match(await refused("/xx/", 404), /ikke et sprog/);
  assert.match(await refused("/fi/opi-toget/ruter", 404), /ikke et sprog/);
});

test("an unknown station is looked for on its route, and an unknown route among the routes", async () => {
  const station = await refused("/da/opi-toget/ruter/mini/maane", 404);
  assert.match(station, /”maane”/, "the page names what it did not find");
  assert.match(station, /Mini/, "and where it looked");
  assert.match(await refused("/da/opi-toget/ruter/ekspres", 404), /”ekspres”/);
  assert.match(await refused("/da/opi-toget/konduktoer/vejret", 404), /”vejret”/);
  assert.match(await refused("/da/opi-toget/cases/ingen", 404), /”ingen”/);
});

test("an address that is nearly right leads to the right one", async () => {
  for (const path of ["/da", "/da/opi-toget/", "/DA/OPI-toget/Ruter/", "/da/opi-toget/ruter/mini/", "/da/opi-toget"]) {
    const { status, headers } = await ask(path);
    assert.ok([301, 302, 307, 308].includes(status), `${path} leads on (${status})`);
    assert.equal((await ask(headers.location)).status, 200, `${path} leads on to a page`);
  }
});

test("an answer that does not exist is asked for again", async () => {
  const page = await ask("/da/opi-toget/test");
  const html = page.bytes.toString("utf8");
  const names = [...new Set([...html.matchAll(/type="radio" name="([^"]+)"/g)].map((match) => match[1]))];
  assert.equal(names.length, 5, "the test has five questions");
  const query = names.map((name) => `${name}=perhaps`).join("&");
  const answer = await ask(`/da/opi-toget/test?${query}`);
  assert.ok([200, 400, 422].includes(answer.status), `it answers ${answer.status}`);
  const words = unescape(answer.bytes.toString("utf8"));
  assert.match(words, /<title>Fejl: /);
  assert.match(words, /Svaret i adressen kendes ikke/);
  assert.doesNotMatch(words, /perhaps/, "what somebody else put into the address is not shown as ours");
});

test("answers that are there twice, empty or strange do no harm", async () => {
  const odd = ["?", "?&&&", "?=", "?a=b", "?%F0%9F%9A%82=%F0%9F%9A%82", "?_for=answers", "?_for=%3Cscript%3E", "?a[]=1&a[]=2", "?test-1-challenge=yes&test-1-challenge=no"];
  for (const page of ["/da/", "/da/opi-toget/test", "/da/opi-toget/test/raad", "/da/opi-toget/formalia", "/da/opi-toget/ruter/mini/opstart", "/da/udseende"]) {
    for (const query of odd) {
      const answer = await ask(page + query);
      assert.ok(answer.status === 200 || (answer.status >= 400 && answer.status < 500), `${page}${query} answers ${answer.status}`);
      const html = answer.bytes.toString("utf8");
      assert.match(html, /<h1/, `${page}${query} answers with a page`);
      assert.doesNotMatch(html, /<script>/, `${page}${query} shows nothing unescaped`);
    }
  }
});

test("a filter that does not exist is passed over and named", async () => {
  const answer = await ask("/da/opi-toget/formalia?strength=soft");
  assert.equal(answer.status, 200);
  assert.match(unescape(answer.bytes.toString("utf8")), /Et filter i adressen passer ikke/);
});

test("a query that is too long is refused before anybody reads it", async () => {
  assert.match(await refused(`/da/opi-toget/test?a=${wordy(9_000)}`, 414), /for lang/);
  assert.match(await refused(`/da/${wordy(9_000)}`, 414), /for lang/);
  const huge = await ask(`/da/?a=${wordy(200_000)}`).catch(() => ({ status: 431 }));
  assert.ok(huge.status >= 400 && huge.status < 500, `a huge one answers ${huge.status}`);
});

test("broken percent signs are refused", async () => {
  for (const path of ["/da/%", "/da/%zz", "/da/%c3%28", "/da/%00", "/da/opi-toget/test?a=%", "/da/opi-toget/test?a=%zz", "/da/opi-toget/test?%ff=1", "/%e0%80%af"]) {
    assert.match(await refused(path, 400), /kan ikke læses/, path);
  }
});

test("ways out of the house lead nowhere", async () => {
  for (const path of ["/da/../../etc/passwd", "/da/..%2f..%2fetc%2fpasswd", "/assets/../Cargo.toml", "/assets/%2e%2e/Cargo.toml", "//example.org/da/", "/assets/findes-ikke.css"]) {
    const { status, headers } = await ask(path);
    assert.ok([400, 404].includes(status) || (status >= 301 && status <= 308 && /^\/(?!\/)/.test(headers.location)), `${path} answers ${status} ${headers.location ?? ""}`);
  }
});

test("a page cannot be written to", async () => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
    const answer = await ask("/da/opi-toget/ruter", { method, headers: { "content-length": "0" } });
    assert.ok([403, 405].includes(answer.status), `${method} answers ${answer.status}`);
    assert.match(answer.bytes.toString("utf8"), /<h1/, `${method} answers with a page`);
  }
  assert.equal((await ask("/da/", { method: "HEAD" })).status, 200, "HEAD is answered like GET");
  assert.equal((await ask("/da/", { method: "HEAD" })).bytes.length, 0, "without a body");
});

test("the look cannot be chosen from another site, nor to something that does not exist", async () => {
  const form = (body, headers = {}) => ({ method: "POST", body, headers: { "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body), ...headers } });
  await refused("/theme", 403, form("theme=dark&return=/da/", { origin: "https://example.org", "sec-fetch-site": "cross-site" }));
  await refused("/theme", 400, form("theme=purple&return=/da/"));
  for (const body of ["", "return=/da/", "theme=dark&theme=light", "%zz", "theme"]) {
    const { status } = await ask("/theme", form(body));
    assert.ok(status >= 400 && status < 500, `"${body}" answers ${status}`);
  }
  const away = await ask("/theme", form("theme=dark&return=//example.org/"));
  assert.match(away.headers.location ?? "", /^\/(?!\/)/, "the way back never leaves the house");
  const large = await ask("/theme", form(`theme=dark&return=/${wordy(400_000)}`)).catch(() => ({ status: 413 }));
  assert.ok(large.status >= 400 && large.status < 500, `a form that is too large answers ${large.status}`);
});

story("somebody with a wrong address finds the way from the page itself", {}, async (page) => {
  const answer = await page.goto("/da/opi-toget/ruter/mini/maane");
  assert.equal(answer.status(), 404);
  assert.equal(await heading(page), "Vi fandt ikke siden");
  await page.getByRole("main").getByRole("link", { name: /Mini/ }).first().click();
  assert.match(await heading(page), /Mini/);
});
