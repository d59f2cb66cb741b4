// Every page answers 200 with valid HTML that is small enough, in one sentence: what a browser gets is right before it is shown.

import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import config, { tolerated } from "../html-validate.config.mjs";
import { Faults } from "../lib/faults.mjs";
import { states } from "../lib/states.mjs";
import { ask, isSample, pages, read, samples, unescape, unknown } from "../lib/site.mjs";

const KILO = 1000;
const HTML_LIMIT = 15 * KILO;
/** A booklet is a whole route on one page, made to be printed. */
const BOOKLET_LIMIT = 45 * KILO;
const isBooklet = (path) => /\/(haefte|hafte|booklet)$/.test(path);
/** How the title of a page begins in which something must be mended. */
const WRONG = /^(Fejl|Fel|Error): /;
/** The status of a form that comes back because something is missing in it. */
const UNANSWERED = 422;
const CSS_LIMIT = 45 * KILO;

const faults = new Faults("html");
const validator = new HtmlValidate(config);
let largest = { path: "", size: 0 };

async function check(path, ...right) {
  faults.checked();
  const page = await read(path);
  if (!right.includes(page.status)) faults.add(path, `it answers ${page.status}, ${right.join(" or ")} is right`, "mend the route or the list of addresses");
  if (!/^text\/html; ?charset=utf-8$/i.test(page.headers["content-type"] ?? "")) faults.add(path, `its type is ${page.headers["content-type"]}`, "answer text/html; charset=utf-8");
  await validate(path, page.html);
  once(path, page.html, /<h1[\s>]/g, "h1");
  once(path, page.html, /<main[\s>]/g, "main");
  const title = unescape(page.html.match(/<title>([^<]*)<\/title>/)?.[1] ?? "").trim();
  if (page.status === UNANSWERED && !WRONG.test(title)) faults.add(path, `its title "${title}" does not say that something is wrong`, "begin it with Fejl:");
  if (!title) faults.add(path, "it has no title", "give the page a title");
  if (page.html.includes("⟦")) faults.add(path, "a word is missing: it shows a key in ⟦ ⟧", "add the word to text/");
  if (!isSample(path) && page.status === 200) weigh(path, page);
  return title;
}

async function validate(path, html) {
  const kept = (message) => !tolerated(message) && !(message.ruleId === "long-title" && isSample(path));
  const report = await validator.validateString(html, path);
  for (const result of report.results) {
    for (const message of result.messages.filter(kept)) {
      const line = html.split("\n")[message.line - 1] ?? "";
      const near = line.slice(Math.max(0, message.column - 30), message.column + 70).trim();
      const place = `line ${message.line}, column ${message.column}: …${near}…`;
      faults.add(path, `${message.ruleId}: ${message.message}`, message.ruleUrl ?? "follow the rule", place);
    }
  }
}

function once(path, html, pattern, name) {
  const count = html.match(pattern)?.length ?? 0;
  if (count !== 1) faults.add(path, `it has ${count} ${name}`, `give it exactly one ${name}`);
}

function weigh(path, page) {
  const size = page.compressed ? page.bytes.length : gzipSync(page.html).length;
  if (!page.compressed) faults.add(path, "it is not compressed although the browser asked for it", "compress pages with gzip");
  const limit = isBooklet(path) ? BOOKLET_LIMIT : HTML_LIMIT;
  if (!isBooklet(path) && size > largest.size) largest = { path, size };
  if (size > limit) faults.add(path, `its HTML is ${(size / KILO).toFixed(1)} kB compressed, ${limit / KILO} kB are the limit`, "shorten the markup or split the page");
}

async function styles() {
  const { html } = await read(pages()[0]);
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1]);
  let sum = 0;
  for (const sheet of sheets) sum += (await ask(sheet, { headers: { "accept-encoding": "gzip" } })).bytes.length;
  faults.checked();
  if (sum === 0) faults.add(pages()[0], "it has no style sheet", "link to it in the head");
  if (sum > CSS_LIMIT) faults.add(sheets.join(", "), `the styles are ${(sum / KILO).toFixed(1)} kB compressed, ${CSS_LIMIT / KILO} kB are the limit`, "leave out what no page uses");
  return sum;
}

const titles = new Map();
for (const path of pages()) {
  const title = await check(path, 200);
  const inLanguage = `${path.split("/")[1]}: ${title}`;
  if (titles.has(inLanguage)) faults.add(path, `its title "${title}" is also that of ${titles.get(inLanguage)}`, "say in the title what is special about this page");
  titles.set(inLanguage, path);
}
for (const path of samples()) await check(path, 200);
const inStates = await states([...pages(), ...samples()]);
for (const path of inStates) await check(path, 200, UNANSWERED);
for (const { path, status } of unknown) await check(path, status);
const css = await styles();
const weights = `largest page ${(largest.size / KILO).toFixed(1)} kB at ${largest.path}, styles ${(css / KILO).toFixed(1)} kB, compressed`;
faults.finish(`${pages().length} pages, ${samples().length} samples, ${inStates.length} states of forms; ${weights}`);
