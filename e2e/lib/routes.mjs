// The pages that the program says it has, and which of them a path leads to. What is no page stands here with its reason, so that a new
// route is either looked at or named.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Routes that answer GET and are no page of people who have an account, or want one. */
const NO_PAGES = {
  "/": "leads to the guide in the visitor's language",
  "/{*path}": "the guide, whose pages are looked at in checks/",
  "/health": "words for machines",
  "/ready": "words for machines",
  "/data/{file}": "a file",
  "/assets/{file}": "a file",
  "/sitemap.xml": "a file",
  "/robots.txt": "a file",
  "/llms.txt": "a file",
  "/checkpoint": "words for machines",
  "/journeys/{id}/changes": "events for the script of an open page",
  "/calendar/{secret}": "dates for calendar programs",
  "/organisations/{id}/logo": "a picture",
  "/organisations/{id}/files/{file}/download": "a file",
  "/journeys/{id}/files/{file}/download": "a file",
};
const FILE = /\.(csv|jsonl)$/;

const all = printed().trim().split("\n").map((line) => line.split(" "));
const answering = (method) => all.filter(([one]) => one === method).map(([, route]) => route);

/** What the program prints. It opens a database for it, so it gets a folder of its own. */
function printed() {
  const data = mkdtempSync(join(tmpdir(), "perron-routes-"));
  try {
    return execFileSync(process.env.PERRON_PROGRAM, ["routes", "--data", data], { encoding: "utf8" });
  } finally {
    rmSync(data, { recursive: true });
  }
}

/** The routes of all pages that are not of the guide. */
export const ROUTES = answering("GET").filter((route) => !(route in NO_PAGES) && !FILE.test(route));

/** The pages that have a form, for which their own address is asked or, in one case, another. */
export const FORMS = ROUTES.filter((route) => answering("POST").includes(route) || route === "/second-factor");

/** The pages that are there before there is anything in them: those of the platform, of an account, and of an organisation as a whole. */
export const BEGUN = ROUTES.filter((route) => /^\/(account|administration|journeys|organisations|portfolio)\b/.test(route) && !route.replace("/organisations/{id}", "").includes("{"));

/** What stands in the list above and is no route any more. */
export const gone = Object.keys(NO_PAGES).filter((route) => !answering("GET").includes(route));

/** The route of the page that a path leads to: where several fit, the one with most words of its own. */
export function routeOf(path) {
  const parts = path.split(/[?#]/)[0].split("/");
  const fits = (route) => {
    const names = route.split("/");
    return names.length === parts.length && names.every((name, index) => name === parts[index] || (name.startsWith("{") && parts[index] !== ""));
  };
  const own = (route) => route.split("/").filter((name) => !name.startsWith("{")).length;
  return ROUTES.filter(fits).sort((one, other) => own(other) - own(one))[0];
}

/** The paths of our own pages that a page links to. */
export const linksIn = (html) =>
  [...html.matchAll(/<a [^>]*href="([^"#?]+)[^"]*"/g)].map(([, href]) => href).filter((href) => /^\/(organisations|account|administration|journeys|portfolio|cases)\b/.test(href));

/**
 * What somebody reaches by links from where they begin: for each route the first path. Pages that differ only in what they are about are of
 * one route. `open` gives the page of a path, or nothing when it is not theirs.
 */
export async function reached(open, beginnings) {
  const found = new Map();
  const left = [...beginnings];
  for (let path = left.shift(); path !== undefined; path = left.shift()) {
    const route = routeOf(path);
    if (route === undefined || found.has(route)) continue;
    const html = await open(path);
    if (html === undefined) continue;
    found.set(route, path);
    left.push(...linksIn(html));
  }
  return found;
}
