// Words of another language on a page: what stands in the texts of the others and nowhere in its own, and letters that it does not have.
// It holds for pages on which people have written nothing but names that are no word in any of the three.

import { readFileSync, readdirSync } from "node:fs";

const LANGUAGES = ["da", "sv", "en"];
const CRATES = new URL("../../crates/", import.meta.url);
const METHODS = new URL("../../methods/", import.meta.url);
const LETTERS = { da: /[äö]/i, sv: /[æø]/i, en: /[æøåäö]/i };
/** Words of another language on purpose: what languages call themselves, a Norwegian number, authorities and systems by their names, a command. */
const KEPT = new Set(["dansk", "svenska", "english", "fødselsnummer", "för", "förvaltning", "fælles", "serve"]);

/** What only looks like words: addresses of people and sites, kinds of media, numbers with letters in them, codes in capitals. */
const NO_WORDS = /\S+@\S+|https?:\S+|[\w-]+(\.[\w-]+)+|\b\w+\/[\w.+-]+|[\w-]*\d[\w-]*|\b[A-Z]{2,}\b/g;
const wordsIn = (text) => text.replace(NO_WORDS, " ").toLowerCase().match(/\p{L}{2,}/gu) ?? [];

/** The words that people read in a file of texts: no comment, no name of a text or of a value. */
function spoken(file) {
  const lines = readFileSync(file, "utf8").split("\n").filter((line) => !line.startsWith("#"));
  return wordsIn(lines.map((line) => line.replace(/^[\w-]+ =/, "").replace(/^\s*\*?\[[\w-]+\]/, "").replace(/\{[^}]*\}?/g, " ")).join("\n"));
}

/** The words that people read in a file of a method: no key, no id, no address of a link. */
function written(file) {
  const lines = readFileSync(file, "utf8").split("\n").map((line) => line.replace(/^#+ [\w-]+:?/, "").replace(/^[\w-]+ = /, ""));
  return wordsIn(lines.join("\n").replace(/\{[^}]*\}|\]\([^)]*\)/g, " "));
}

/** The names of stations, rules and moves, which journals hold as they are written in the methods. */
const NAMES = new Set(below(METHODS, ".toml").flatMap((file) => [...readFileSync(file, "utf8").matchAll(/^id = "([^"]+-[^"]+)"/gm)].map(([, name]) => name)));

function below(folder, ending) {
  return readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(ending)).map((file) => new URL(file, folder));
}

/** The words of the program's own texts in a language. */
function own(language) {
  const files = readdirSync(CRATES, { recursive: true }).filter((file) => file.endsWith(".ftl") && file.split("/").some((part) => [language, `${language}.ftl`].includes(part)));
  return files.flatMap((file) => spoken(new URL(file, CRATES)));
}

/** The words of all texts in a language: the program's, and those of methods. */
function vocabulary(language) {
  const methods = below(METHODS, ".md").filter((file) => file.pathname.includes(`/${language}/`));
  return new Set([...own(language), ...methods.flatMap(written)]);
}

const all = Object.fromEntries(LANGUAGES.map((language) => [language, vocabulary(language)]));

/** Everything that a page says, seen or heard, apart from what is marked as another language. Runs in the page. */
function said() {
  const own = document.documentElement.lang;
  const spoken = [document.title];
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest("[lang]").lang !== own || element.closest("script, style, svg, code")) continue;
    if (element.localName === "noscript") {
      spoken.push(new DOMParser().parseFromString(element.textContent, "text/html").body.textContent);
      continue;
    }
    spoken.push(...["aria-label", "title", "alt", "placeholder"].map((name) => element.getAttribute(name)));
    spoken.push(...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data));
  }
  return { language: own, text: spoken.filter(Boolean).join("\n") };
}

/** Words on the page that are of another language than the page, and the wrong language where it should speak another one. */
export async function foreign(page, expected) {
  const { language, text: seen } = await page.evaluate(said);
  const text = seen.replace(/([\w-]+)(\/[\w-]+)?/g, (whole, name) => (NAMES.has(name) ? " " : whole));
  if (language !== expected) return [`it speaks ${language} and not ${expected}`];
  const others = LANGUAGES.filter((other) => other !== language);
  const strange = (word) => LETTERS[language].test(word) || (!all[language].has(word) && others.some((other) => all[other].has(word)));
  const found = new Set(wordsIn(text).filter((word) => strange(word) && !KEPT.has(word)));
  return [...found].map((word) => {
    const place = text.split("\n").find((line) => wordsIn(line).includes(word)) ?? "";
    return `a word of another language: ”${word}” in ”${place.replace(/\s+/g, " ").trim().slice(0, 100)}”`;
  });
}

/** Words with letters of another language in our own texts of a language; what methods name, such as towns, keeps its letters. */
export const strangers = (language) => [...new Set(own(language))].filter((word) => LETTERS[language].test(word) && !KEPT.has(word));
