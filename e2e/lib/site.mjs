// The running server: its address, its pages, and plain requests to it.

import { readFileSync } from "node:fs";
import { request } from "node:http";
import { gunzipSync } from "node:zlib";

const needed = (name) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Run these tests with: cargo xtask test`);
  return value;
};

/** Where the server answers, without a slash at the end. */
export const address = needed("PERRON_ADDRESS");

const listed = () => readFileSync(needed("PERRON_PAGES"), "utf8").split("\n").filter(Boolean);

/** Whether an address is a sample: a page with invented content in one of its states. */
export const isSample = (path) => path.startsWith("/_samples");

/** Every page of the guide. */
export const pages = () => listed().filter((path) => !isSample(path));

/** Every sample. */
export const samples = () => listed().filter(isSample);

/** Addresses that nobody has written, and the status they must get. */
export const unknown = [
  { path: "/findes-ikke", status: 404 },
  { path: "/da/findes-ikke", status: 404 },
];

/** Asks for a path exactly as written, with the answer's bytes as they come. */
export function ask(path, { method = "GET", headers = {}, body } = {}) {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const question = request({ hostname, port, path, method, headers, agent: false, timeout: 20_000 }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(chunks) }));
    });
    question.on("timeout", () => question.destroy(new Error(`${path}: no answer in time`)));
    question.on("error", reject);
    question.end(body);
  });
}

/** A page as a browser fetches it: compressed on the way, text in the end. */
export async function read(path) {
  const answer = await ask(path, { headers: { accept: "text/html", "accept-encoding": "gzip" } });
  const compressed = answer.headers["content-encoding"] === "gzip";
  const html = (compressed ? gunzipSync(answer.bytes) : answer.bytes).toString("utf8");
  return { ...answer, compressed, html };
}

/** A piece of HTML as its reader sees it: without tags, with characters instead of references. */
export function unescape(text) {
  const named = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return named[name] ?? all;
  });
}
