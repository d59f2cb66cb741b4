// On the meeting table: every page prints, with everything on it open and the wide map.

import assert from "node:assert/strict";
import { story } from "../lib/story.mjs";

/** Shows a page as it is printed, once it is drawn anew. */
const onPaper = async (page) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
};

/** Parts of a page that cannot be read now. */
const unread = (locator) => locator.evaluateAll((all) => all.filter((one) => !one.checkVisibility({ contentVisibilityAuto: true })).map((one) => one.textContent.trim().slice(0, 60)));

story("the front page prints with the wide map in the colours of paper", {}, async (page) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await onPaper(page);
  assert.equal(await page.locator("svg.pn-map:visible").count(), 1, "the wide map is printed, even from a phone");
  assert.equal(await page.locator(".pn-tall:visible").count(), 0, "the upright one is not");
  const [paper, ink] = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]);
  assert.ok(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(paper), `paper stays white on a dark device too (${paper})`);
  assert.ok(Math.max(...ink.match(/\d+/g).slice(0, 3).map(Number)) < 80, `and the letters are dark (${ink})`);
});

story("menus, buttons, drawer and skip link stay off the paper", {}, async (page) => {
  await page.goto("/da/opi-toget/ruter/eksplorativ/dialog");
  await page.getByRole("main").getByRole("button", { name: "Spørg konduktøren" }).click();
  await page.locator(".pn-skip").focus();
  const onScreen = [["the menu", ".pn-nav"], ["the drawer", ".pn-drawer"], ["the skip link", ".pn-skip:focus"], ["a button", "main button"]];
  for (const [what, selector] of onScreen) assert.notEqual(await page.locator(`${selector}:visible`).count(), 0, `${what} is on the screen`);
  await onPaper(page);
  for (const [what, selector] of onScreen) assert.equal(await page.locator(`${selector}:visible`).count(), 0, `${what} is not printed`);
});

story("the dock of a phone stays off the paper", {}, async (page) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/da/opi-toget/ruter/eksplorativ/dialog");
  const dock = page.locator(".pn-dock:visible");
  assert.equal(await dock.count(), 1, "it is on the screen");
  await onPaper(page);
  assert.equal(await dock.count(), 0, "it is not printed");
});

for (const path of ["/da/opi-toget/ruter/eksplorativ/dialog", "/da/opi-toget/ruter/mini/formalia", "/da/opi-toget/noedstop"]) {
  story(`what is folded in on the screen is open on paper: ${path}`, {}, async (page) => {
    await page.goto(path);
    await onPaper(page);
    assert.deepEqual(await unread(page.locator("main details > :not(summary)")), [], "everything can be read");
  });
}

story("a station becomes a PDF of a few pages", {}, async (page) => {
  await page.goto("/da/opi-toget/ruter/innovativt-indkoeb/dialog");
  const pdf = await page.pdf({ format: "A4", tagged: true });
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g).length;
  assert.ok(pages >= 2 && pages <= 14, `it has ${pages} pages`);
});

/** Twelve kinds of pages, each with the most sheets it may take. */
const KINDS = [
  ["the front page", "/da/", 5],
  ["a stop of the main station", "/da/opi-toget/hovedstation/vaelg-rute", 3],
  ["the comparison of routes", "/da/opi-toget/ruter", 2],
  ["a route", "/da/opi-toget/ruter/eksplorativ", 8],
  ["a station", "/da/opi-toget/ruter/eksplorativ/dialog", 10],
  ["a checklist", "/da/opi-toget/ruter/mini/formalia", 8],
  ["the moves of a route", "/da/opi-toget/ruter/mini/skift", 8],
  ["a topic", "/da/opi-toget/konduktoer/potentiale", 5],
  ["a result", "/da/opi-toget/test/raad?ambition=solve&need=unclear&purchase=unfunded&backing=unit&experience=none", 3],
  ["the glossary", "/da/ordliste", 20],
  ["a booklet", "/da/opi-toget/ruter/mini/haefte", 26],
  ["the overview", "/da/opi-toget/overblik", 2],
];

for (const [what, path, most] of KINDS) {
  story(`${what} becomes a PDF with structure and language, in three languages`, {}, async (page) => {
    await page.goto(path);
    const translations = await page.locator("head link[rel=alternate][hreflang]").evaluateAll((all) => all.map((link) => [link.hreflang, link.getAttribute("href")]));
    assert.equal(translations.length, 3);
    for (const [language, href] of translations) {
      await page.goto(href + (path.includes("?") ? path.slice(path.indexOf("?")) : ""));
      const pdf = (await page.pdf({ format: "A4", tagged: true })).toString("latin1");
      assert.match(pdf, /\/StructTreeRoot/, `${href} has structure`);
      assert.match(pdf, new RegExp(`/Lang \\(${language}`), `${href} has its language`);
      const pages = pdf.match(/\/Type\s*\/Page[^s]/g).length;
      assert.ok(pages >= 1 && pages <= most, `${href} has ${pages} sheets, ${most} at most`);
    }
  });
}
