// Every kind of page in the browser, in light and dark, from 1280 to 320 px: no violation of accessibility, no scrolling sideways,
// headings in order, nothing in the console, nobody else asked, no cookie.
//
// Without `--full`, a page is left out when all parts that it is made of have been seen on pages before it. The same holds for the
// samples, each set of them for itself, so that every state is seen.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { launch, sharedOut, watch } from "../lib/browser.mjs";
import { Faults } from "../lib/faults.mjs";
import { headingFaults, kindsOfParts, stickingOut, violations } from "../lib/inside.mjs";
import { states } from "../lib/states.mjs";
import { address, pages, read, samples, unknown } from "../lib/site.mjs";

const full = process.argv.includes("--full");
const WIDTHS = [1280, 820, 390, 320];
/** The widths at which accessibility is judged; at the others only the layout. */
const JUDGED = full ? WIDTHS : [1280, 390, 320];
const THEMES = ["light", "dark"];
/** The widths at which different parts of a page are shown, where all rules are tried. */
const WHOLE = [1280, 390];
/** What else depends on width and theme: the rules about how things look. The rest reads the same everywhere. */
const LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];
const PHONE = { width: 390, height: 844 };
const WORKERS = 2;
/** The tallest window that the browser draws, in pixels. */
const TALLEST = 16_000;

const faults = new Faults("pages");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const browser = await launch();
const began = performance.now();
const own = [...pages(), ...(await states(pages()))];
const made = [...samples(), ...(await states(samples()))];
const chosen = full ? own : await oneOfEachKind(own);
const shown = full ? made : await eachSet(made);
const visited = [...chosen, ...shown, ...unknown.map(({ path }) => path)];
const contexts = await Promise.all(Array.from({ length: WORKERS }, () => browser.newContext()));
let visits = 0;
let done = 0;
await sharedOut(visited, WORKERS, async (path, worker) => {
  await visit(contexts[worker], path);
  done += 1;
  if (done % 100 === 0) console.log(`${done} of ${visited.length} pages looked at`);
});
await browser.close();
const seconds = ((performance.now() - began) / 1000).toFixed(0);
faults.finish(`${chosen.length} of ${own.length} pages and states, ${shown.length} of ${made.length} samples and their states, ${visits} views, ${seconds} s`);

/** Pages that together are made of everything that pages are made of. */
async function oneOfEachKind(all) {
  const reader = await browser.newPage();
  const seen = new Set();
  const kinds = [];
  for (const path of all) {
    const { html } = await read(path);
    const parts = await reader.evaluate(kindsOfParts, html);
    if (parts.some((part) => !seen.has(part))) kinds.push(path);
    parts.forEach((part) => seen.add(part));
  }
  await reader.close();
  return kinds;
}

/** The same for samples; the second part of their address is the name of their set. */
async function eachSet(all) {
  const sets = new Set(all.map((path) => path.split("/")[2]));
  const kinds = [];
  for (const set of sets) kinds.push(...(await oneOfEachKind(all.filter((path) => path.split("/")[2] === set))));
  return kinds;
}

async function visit(context, path) {
  const page = await context.newPage();
  const complaints = watch(page);
  try {
    await page.setViewportSize({ width: WIDTHS[0], height: 900 });
    await page.goto(address + path, { waitUntil: "load" });
    await page.evaluate(() => document.fonts.ready.then(() => true));
    await page.evaluate(axe);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await layout(page, path, width);
      if (!JUDGED.includes(width)) continue;
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.min(Math.max(height, 900), TALLEST) });
      // On a page taller than the browser can show at once the dock would still lie over whatever stands at its edge.
      await page.evaluate((sticky) => document.querySelector(".pn-dock")?.style.setProperty("position", sticky), height > TALLEST ? "static" : "");
      for (const theme of THEMES) await accessible(page, path, theme, `${width} px`, WHOLE.includes(width) && theme === THEMES[0] ? undefined : LOOKS);
    }
    // On a phone as it is held, at the end of the page: there the dock must no longer lie over anything. What it lies over further up
    // can be scrolled free; that the focus is never under it is told in stories/keyboard.mjs.
    await page.setViewportSize(PHONE);
    await page.evaluate(() => document.querySelector(".pn-dock")?.style.removeProperty("position"));
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    for (const theme of full ? THEMES : ["light"]) await accessible(page, path, theme, `${PHONE.width} × ${PHONE.height} px, at the end`, LOOKS);
    if ((await context.cookies()).length > 0) faults.add(path, "it sets a cookie", "set none before somebody chooses a look");
  } catch (error) {
    faults.add(path, `it could not be looked at: ${error.message.split("\n")[0]}`, "open it in a browser");
  }
  for (const complaint of complaints) faults.add(path, complaint, "open it with the developer tools");
  await page.close();
}

async function layout(page, path, width) {
  const where = `${path} · ${width} px`;
  const out = await page.evaluate(stickingOut);
  if (out) faults.add(where, `the page scrolls sideways by ${out.over} px; sticking out: ${out.elements.join(", ")}`, "let it wrap, shrink, or scroll in a box of its own");
  for (const fault of await page.evaluate(headingFaults)) faults.add(where, fault, "mend the order of headings");
}

async function accessible(page, path, theme, size, rules) {
  visits += 1;
  faults.checked();
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  for (const violation of await page.evaluate(violations, rules)) {
    for (const node of violation.nodes.slice(0, 5)) {
      faults.add(`${path} · ${theme} · ${size}`, `${violation.id}: ${violation.help}: ${node.html}`, node.why, node.target);
    }
  }
}
