// Looks at pages on a phone, a tablet and a desk, in light and dark: no violation that axe knows, nothing that makes the page scroll sideways,
// no word missing. `examine` looks closer at pages in daily use; this is for many pages, or pages with very much on them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { headingFaults, stickingOut, violations } from "./inside.mjs";
import { visitAt } from "./story.mjs";

const HEIGHT = 900;
/** The rules about what changes with the width; the others find the same on a desk. */
const FITS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];
const DESK = { device: "desk", width: 1280, theme: "light" };
const TABLET = { device: "tablet", width: 820, theme: "light", only: FITS };
const PHONE = { device: "phone", width: 390, theme: "light" };
/** On each device, by day. */
export const DEVICES = [DESK, TABLET, PHONE];
/** On each device, and in the dark where things are smallest. */
export const DAY_AND_NIGHT = [DESK, TABLET, { ...PHONE, theme: "dark" }];

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What is wrong with the page as it stands there. */
export async function faultsOf(page, looks = DEVICES) {
  const found = (await page.content()).includes("⟦") ? ["a word is missing"] : [];
  found.push(...(await page.evaluate(headingFaults)));
  await page.evaluate(axe);
  for (const { device, width, theme, only } of looks) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: HEIGHT });
    const out = await page.evaluate(stickingOut);
    if (out) found.push(`${device}: ${out.over} px stick out: ${out.elements.join(", ")}`);
    // As high as the page, or what stays at the bottom of the screen lies over what is being judged.
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(tall, HEIGHT) });
    for (const one of await page.evaluate(violations, only)) {
      const places = one.nodes.slice(0, 3).map((node) => `${node.html} (${node.why})`);
      found.push(`${device}, ${theme}: ${one.id}: ${one.help}: ${one.nodes.length} times: ${places.join(" | ")}`);
    }
  }
  return found;
}

/** Somebody looks at pages; everything that is wrong is told at once. Pages may be given with the status that they answer. */
export async function looked(server, somebody, paths, looks) {
  const found = [];
  await visitAt(server.address, { cookies: true }, async (page, context) => {
    await context.addCookies(somebody.cookies());
    for (const [path, status] of paths.map((one) => [one, 200].flat())) {
      const answer = await page.goto(path);
      assert.equal(answer.status(), status, path);
      found.push(...(await faultsOf(page, looks)).map((fault) => `${path.replace(/[0-9a-f-]{36}/g, "…")}: ${fault}`));
    }
  });
  assert.deepEqual(found, [], "every page is as it should be on every device");
}
