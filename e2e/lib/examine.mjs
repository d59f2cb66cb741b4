// Looks closely at the page a story stands on: valid HTML, no violation of accessibility in light and dark, nothing sticking out at any
// width, headings in order, no word missing. For pages that only somebody who is logged in can see; the others are looked at in `checks/`.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { HtmlValidate } from "html-validate";
import config, { tolerated } from "../html-validate.config.mjs";
import { headingFaults, stickingOut, violations } from "./inside.mjs";
import { foreign } from "./tongues.mjs";

const WIDTHS = [1280, 820, 390, 320];
/** The rules about how things look; the others are tried once. In the dark only colours are others. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const LOOKS = [...COLOURS, "scrollable-region-focusable", "target-size"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const validator = new HtmlValidate(config);

/**
 * Fails when anything is wrong with the page as it stands there now. `html` is what the server sent, where the story has it. `quick` is for
 * a page that is looked at closely in another language or story: longer words stick out, but colours are the same. `words` is for one whose
 * parts have been judged in another language: only what depends on the words is looked at. `spoken` is the language that the page has to
 * speak without a word of another one; for pages on which no people have written words.
 */
export async function examine(page, html, { quick = false, words = false, spoken } = {}) {
  const found = [];
  const path = new URL(page.url()).pathname;
  if (html) found.push(...(await invalid(html)));
  if ((await page.content()).includes("⟦")) found.push("a word is missing");
  found.push(...(await page.evaluate(headingFaults)));
  if (spoken) found.push(...(await foreign(page, spoken)));
  if (!words) await page.evaluate(axe);
  const { width, height } = page.viewportSize();
  for (const wide of WIDTHS) {
    await page.setViewportSize({ width: wide, height });
    const out = await page.evaluate(stickingOut);
    if (out) found.push(`${wide} px: ${out.over} px stick out: ${out.elements.join(", ")}`);
    const first = wide === WIDTHS[0];
    if (words || (quick && !first)) continue;
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: wide, height: Math.max(tall, height) });
    for (const colorScheme of quick ? ["light"] : ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const all = first && colorScheme === "light";
      for (const one of await page.evaluate(violations, all ? undefined : colorScheme === "dark" ? COLOURS : LOOKS)) {
        found.push(`${wide} px, ${colorScheme}: ${one.id}: ${one.help}: ${one.nodes.map((node) => `${node.html} (${node.why})`).join(" | ")}`);
      }
    }
  }
  if (!words) await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize({ width, height });
  assert.deepEqual(found, [], `${path} is as it should be`);
}

async function invalid(html) {
  const report = await validator.validateString(html, "page.html");
  return report.results.flatMap((result) => result.messages.filter((message) => !tolerated(message)).map((message) => `${message.ruleId}: ${message.message}`));
}
