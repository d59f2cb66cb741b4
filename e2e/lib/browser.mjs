// The browser: Debian's Chromium without windows, or the one that `cargo xtask setup` found, driven by Playwright.

import { chromium } from "playwright-core";
import { address } from "./site.mjs";

const root = process.getuid?.() === 0;

/** Starts the browser. It speaks to nobody but the pages it is sent to. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.PERRON_CHROMIUM || undefined,
    headless: true,
    chromiumSandbox: !root,
    args: [
      ...(root ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** What a page must never do: complain in the console, break the content security policy, ask anybody but its own server for something. */
export function watch(page, own = address, besides = own) {
  const complaints = [];
  page.on("console", (message) => {
    const ownStatus = /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text()) && page.url().startsWith(message.location().url);
    if (["error", "warning"].includes(message.type()) && !ownStatus) complaints.push(`the console says: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`a script failed: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${own}/`) && !url.startsWith(`${besides}/`) && !/^(data|blob|about):/.test(url)) complaints.push(`it asks somebody else: ${url}`);
  });
  page.on("requestfailed", (request) => {
    // A visitor who goes on before everything has come breaks off the rest; that is nobody's fault.
    const failure = request.failure()?.errorText ?? "";
    if (failure !== "net::ERR_ABORTED") complaints.push(`it could not fetch ${new URL(request.url()).pathname}: ${failure}`);
  });
  page.on("response", (response) => {
    const main = response.request().isNavigationRequest();
    if (!main && response.status() >= 400) complaints.push(`it links to ${new URL(response.url()).pathname}, which answers ${response.status()}`);
  });
  return complaints;
}

/** Gives each of several workers one thing after the other until nothing is left. */
export async function sharedOut(things, workers, work) {
  const left = [...things];
  const one = async (worker) => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await work(thing, worker);
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => one(worker)));
}
