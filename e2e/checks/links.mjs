// No link is dead: every address in every page answers 200 at once, every place on a page that is linked to exists, and every page can
// be reached from the front page. Links that lead away are only looked at, never followed. A form with errors leads to itself in the
// other languages: there it must answer with the same errors, and so with the same status.

import { Faults } from "../lib/faults.mjs";
import { states, statesOf, value } from "../lib/states.mjs";
import { address, isSample, pages, read, samples, unescape } from "../lib/site.mjs";

/** Where addresses are written with http because they are names first of all: the official identifiers of EU law. */
const WITHOUT_TLS = ["data.europa.eu"];

const faults = new Faults("links");
const known = new Map();

const load = async (path) => {
  if (!known.has(path)) known.set(path, page(path));
  return known.get(path);
};

async function page(path) {
  const { status, html, headers } = await read(path);
  const isPage = (headers["content-type"] ?? "").startsWith("text/html");
  const ids = isPage ? new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => unescape(match[1]))) : null;
  const links = isPage ? linksOf(html) : [];
  const translations = isPage ? translationsOf(html) : new Set();
  const answers = isPage ? statesOf(html) : [];
  return { status, ids, links, translations, answers, location: headers.location };
}

/** What a page links to, fetches, or sends a question to. */
function linksOf(html) {
  const bare = html.replace(/<!--[\s\S]*?-->/g, "");
  const tags = [...bare.matchAll(/<([a-z]+)\s([^>]*)>/g)].map(([, name, attributes]) => ({ name, attributes }));
  const links = [];
  for (const { name, attributes } of tags) {
    const posts = name === "form" && /method="post"/i.test(attributes);
    for (const attribute of ["href", "src", "action"]) {
      const link = value(attributes, attribute);
      if (link !== undefined && !(attribute === "action" && posts)) links.push(unescape(link));
    }
  }
  return [...new Set(links)];
}

/** The addresses of the same page in each language. */
function translationsOf(html) {
  const tags = [...html.matchAll(/<(?:a|link)\s([^>]*\shreflang="[^>]*)>/g)].map(([, attributes]) => value(attributes, "href"));
  return new Set(tags.filter((link) => link !== undefined).map(unescape));
}

async function follow(from, link) {
  faults.checked();
  const where = `${from} → ${link}`;
  if (link === "" || link === "#") return faults.add(where, "a link leads nowhere", "give it an address or take it away");
  if (/^(mailto|tel):/.test(link)) return undefined;
  let target;
  try {
    target = new URL(link, address + from);
  } catch {
    return faults.add(where, "a link cannot be read as an address", "write it as a path");
  }
  if (target.origin !== address) {
    if (target.protocol !== "https:" && !WITHOUT_TLS.includes(target.hostname)) faults.add(where, "a link leads away without https", "link to the https address");
    return undefined;
  }
  const found = await load(target.pathname + target.search);
  // What is behind the door leads to where one logs in, and from there back to itself.
  const way = found.location && new URL(found.location, address);
  if (way?.pathname === "/sign-in" && way.searchParams.get("to") === target.pathname + target.search) return undefined;
  if (found.location) return faults.add(where, `a link leads to an address that has moved to ${found.location}`, "link to the right address at once");
  const source = await load(from);
  const toItself = target.pathname + target.search === from || source.translations.has(link);
  if (found.status !== (toItself ? source.status : 200)) return faults.add(where, `a dead link: it answers ${found.status}`, "mend the link or the page");
  const place = decodeURIComponent(target.hash.slice(1));
  if (place && found.ids && !found.ids.has(place)) faults.add(where, "a link leads to a place on a page that does not exist", `give the place id="${place}", or link to the page`);
  return target.pathname;
}

const away = new Set();
const all = [...pages(), ...samples()];
for (const path of [...all, ...(await states(all))]) {
  const { links } = await load(path);
  for (const link of links) {
    if (/^https?:/.test(link) && !link.startsWith(address)) away.add(link);
    await follow(path, link);
  }
}

const reached = new Set(["/"]);
const left = ["/"];
while (left.length > 0) {
  const from = left.pop();
  const { links, answers, location } = await load(from);
  const go = (link, whole) => {
    const target = URL.canParse(link, address + from) ? new URL(link, address + from) : null;
    if (target?.origin !== address || isSample(target.pathname)) return;
    // Filters and the like lead to the same page again; answers to a form may lead further.
    const name = whole ? target.pathname + target.search : target.pathname;
    if (!reached.has(name)) left.push(target.pathname + target.search);
    reached.add(name).add(target.pathname);
  };
  links.forEach((link) => go(link, false));
  answers.forEach((answer) => go(answer, true));
  if (location) go(location, false);
}
for (const path of pages()) {
  faults.checked();
  if (!reached.has(path)) faults.add(path, "no way leads there from the front page", "link to it where people look for it");
}
faults.finish(`${pages().length} pages, ${samples().length} samples, ${away.size} different links lead away`);
