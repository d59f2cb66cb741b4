// The first thing a newcomer sees: a demo with cases on their way, of which one opens any as somebody by one click, with and without script. The
// overview of each case is looked at in three languages, and the page of the demo on a desk and on a phone.

import assert from "node:assert/strict";
import { test } from "node:test";
import { withDemo } from "../lib/demo.mjs";
import { examine } from "../lib/examine.mjs";
import { heading, visitAt } from "../lib/story.mjs";

const CASES = 10;
const LANGUAGES = ["da", "sv", "en"];
const cases = (page) => page.locator("main ol > li");

/** Presses the button of a case on the page of the demo, in a language. */
async function open(page, language, number) {
  await page.goto(`/demo?in=${language}`);
  await cases(page).nth(number).getByRole("button").click();
  await page.waitForURL("**/journeys/*");
}

/** Every page says that it is a demo, and leads to where one becomes somebody else. */
async function saysSo(page) {
  const sign = page.locator(".pn-demo");
  assert.match(await sign.innerText(), /Demo\./);
  assert.match(await sign.getByRole("link").getAttribute("href"), /^\/demo\?in=/);
}

test("a newcomer opens the cases of the demo as those who work on them", { timeout: 600_000 }, () =>
  withDemo(async (server) => {
    await visitAt(server.address, {}, async (page) => {
      await page.goto("/da/opi-toget");
      await saysSo(page);
      await page.getByRole("main").getByRole("link", { name: "Se sagerne i demoen" }).click();
      await page.waitForURL("**/demo?in=da");
      assert.equal(await heading(page), "Se Perron i brug");
      assert.equal(await cases(page).count(), CASES);
      for (const language of LANGUAGES) {
        const answer = await page.goto(`/demo?in=${language}`);
        await (language === "da" ? examine(page, await answer.text()) : examine(page, await answer.text(), { words: true }));
      }
    });

    await visitAt(server.address, { cookies: true }, async (page) => {
      for (let number = 0; number < CASES; number += 1) {
        for (const [turn, language] of LANGUAGES.entries()) {
          await page.goto(`/demo?in=${language}`);
          const title = await cases(page).nth(number).locator("h3").innerText();
          await open(page, language, number);
          assert.equal(await heading(page), title);
          assert.equal(await page.locator("html").getAttribute("lang"), language, "one goes on in the language one reads");
          await saysSo(page);
          // Each case is looked at closely in one language; in the others the words are longer or shorter.
          await examine(page, undefined, turn === number % LANGUAGES.length ? {} : { words: true });
        }
      }
      const answer = await page.goto("/demo?in=da");
      assert.match(await page.locator("main").innerText(), /Det er du nu/);
      await examine(page, await answer.text(), { quick: true });
    });

    await visitAt(server.address, { cookies: true, phone: true, script: false }, async (page) => {
      await open(page, "da", 0);
      const own = page.url();
      assert.match(await page.locator(".pn-demo").innerText(), /Du er Mette Holm/);
      await page.locator(".pn-demo").getByRole("link").click();
      await page.getByRole("button", { name: "Vær Jonas Krogh" }).click();
      await page.waitForURL("**/journeys");
      await page.goto(own);
      assert.doesNotMatch(await page.locator("main").innerText(), /2026-0412/, "a company sees little");
    });
  }));
