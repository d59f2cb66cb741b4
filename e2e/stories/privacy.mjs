// Nobody is followed: no cookie, no script of others, no request to anybody else, and the security policy is never tested.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, pages } from "../lib/site.mjs";
import { story } from "../lib/story.mjs";

story("a walk over every page sets no cookie, asks nobody else and breaks no policy", {}, async (page) => {
  for (const path of pages()) await page.goto(path, { waitUntil: "load" });
});

story("nothing is kept in the browser", {}, async (page) => {
  await page.goto("/");
  const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await navigator.serviceWorker?.getRegistrations())?.length ?? 0]);
  assert.deepEqual(kept, [0, 0, 0, 0]);
});

test("no page sets a cookie, and every page says what the browser may do", async () => {
  for (const path of [...pages(), "/findes-ikke", "/health"]) {
    const { headers } = await ask(path);
    assert.equal(headers["set-cookie"], undefined, `${path} sets no cookie`);
    assert.match(headers["content-security-policy"] ?? "", /default-src 'none'/, `${path} has a policy`);
    assert.doesNotMatch(headers["content-security-policy"], /unsafe-/, `${path} allows nothing unsafe`);
    assert.equal(headers["x-content-type-options"], "nosniff", path);
    assert.ok(headers["referrer-policy"], `${path} says what others learn`);
    assert.equal(headers.server, undefined, `${path} does not tell what it runs on`);
  }
});
