// Somebody reads another language: the pages come in the language of the browser, and the switch keeps the place.

import assert from "node:assert/strict";
import { answer, follow, heading, place, send, story } from "../lib/story.mjs";

for (const [language, path, name] of [["da-DK", "/da/", "Dansk"], ["sv-SE", "/sv/", "Svenska"], ["en-GB", "/en/", "English"], ["fi-FI", "/da/", "Dansk"]]) {
  story(`a browser that asks for ${language} gets ${path}`, { language }, async (page) => {
    await page.goto("/");
    assert.equal(place(page), path);
    assert.equal(await page.locator("html").getAttribute("lang"), path.slice(1, 3));
    assert.ok(await page.getByRole("navigation", { name: /Sprog|Språk|Languages/ }).getByText(name).isVisible(), "the switch names the language");
  });
}

for (const script of [true, false]) {
  story(`a reader at a station changes language and is at the same station, ${script ? "with" : "without"} script`, { script }, async (page) => {
    await page.goto("/da/opi-toget/ruter/eksplorativ/dialog");
    const change = async (name) => {
      await page.getByRole("navigation", { name: /Sprog|Språk|Languages/ }).getByRole("link", { name }).click();
      await page.waitForLoadState();
    };
    await change("Svenska");
    assert.equal(await page.locator("html").getAttribute("lang"), "sv");
    assert.match(await page.getByRole("main").innerText(), /Station 3 av 6/);
    await change("English");
    assert.match(await page.getByRole("main").innerText(), /Station 3 of 6/);
    await change("Dansk");
    assert.equal(place(page), "/da/opi-toget/ruter/eksplorativ/dialog", "and back at where it began");
  });
}

story("every page says which pages are its translations", {}, async (page) => {
  await page.goto("/da/opi-toget/ruter/eksplorativ/dialog");
  const links = await page.locator("head link[rel=alternate][hreflang]").evaluateAll((all) => all.map((link) => [link.hreflang, link.getAttribute("href")]));
  assert.deepEqual(links.map(([language]) => language).sort(), ["da", "en", "sv"]);
  for (const [language, href] of links) {
    await page.goto(href);
    assert.equal(await page.locator("html").getAttribute("lang"), language);
  }
});

story("a Swedish team takes the test and gets its advice in Swedish", { language: "sv-SE" }, async (page) => {
  await page.goto("/");
  await follow(page, "Hitta er linje");
  await answer(page, "Ja");
  await send(page, "Se vad svaren säger");
  assert.equal(await heading(page), "Ja rakt igenom");
  await follow(page, "Gå vidare och välj linje");
  const first = page.getByRole("main").locator("fieldset");
  for (const question of await first.all()) await question.getByRole("radio").first().check();
  await page.getByRole("main").locator("form button").click();
  assert.match(await heading(page), /linje/i);
});

story("an English reader searches with a Danish word and lands on the page", { language: "en-GB" }, async (page) => {
  await page.goto("/");
  await page.goto("/en/search");
  await page.getByRole("searchbox").fill("hensigtserklæring");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await page.waitForLoadState();
  assert.ok(await page.getByRole("main").getByText("letter of intent").first().isVisible());
  await page.getByRole("main").getByRole("link", { name: /letter of intent/i }).first().click();
  assert.match(await page.getByRole("main").innerText(), /letter of intent/i);
});

story("a typing error is mended and said", {}, async (page) => {
  await page.goto("/da/soeg?q=ligebehanling");
  const main = await page.getByRole("main").innerText();
  assert.match(main, /Ingen sider har ordet/);
  assert.match(main, /ligebehandling/i);
  assert.ok((await page.locator("main mark").count()) > 0, "what was found is marked");
});
