// The test goes wrong in the ways people make it go wrong, and nothing is lost.

import assert from "node:assert/strict";
import { answer, follow, heading, place, send, story } from "../lib/story.mjs";

for (const script of [true, false]) {
  const how = script ? "with script" : "without script";

  story(`an unfinished test says what is missing, keeps the answers and leads to the gaps, ${how}`, { script }, async (page) => {
    await page.goto("/da/opi-toget/test");
    await answer(page, ["Ja", "Nej"]);
    await send(page, "Se, hvad svarene siger");
    assert.match(await page.title(), /^Fejl: /, "the title begins with the error");
    const summary = page.getByRole("alert");
    assert.match(await summary.innerText(), /Vi mangler svar på 3 spørgsmål/);
    assert.ok(await summary.evaluate((element) => element.contains(document.activeElement)), "the focus is on the summary");
    const kept = await page.getByRole("radio", { checked: true }).evaluateAll((radios) => radios.map((radio) => radio.value));
    assert.deepEqual(kept, ["yes", "no"], "the answers given are kept");
    const wrong = page.getByRole("main").locator("fieldset", { has: page.locator(".pn-error") });
    assert.equal(await wrong.count(), 3, "every question without an answer is marked");
    const marked = await wrong.evaluateAll((all) => all.filter((one) => one.ariaInvalid === "true" || one.querySelector("[aria-invalid=true]")).length);
    assert.equal(marked, 3, "also for those who do not see it");
    const described = await wrong.first().evaluate((one) => {
      const ids = [one, ...one.querySelectorAll("[aria-describedby]")].flatMap((element) => element.getAttribute("aria-describedby")?.split(" ") ?? []);
      return ids.map((id) => document.getElementById(id)?.textContent).join(" ");
    });
    assert.match(described, /Vælg/, "and says what to do");
    await summary.getByRole("link").first().click();
    const group = page.getByRole("main").locator("fieldset").nth(2);
    assert.ok(await group.evaluate((element) => element.contains(document.activeElement)), "the link moves the focus to the question");
    await answer(page, [null, null, "Ja", "Ja", "Ja"]);
    await send(page, "Se, hvad svarene siger");
    assert.equal(await heading(page), "Se på ét punkt først");
  });

  story(`a team that answers no hears why and what to do instead, and may go on, ${how}`, { script }, async (page) => {
    await page.goto("/da/opi-toget/test");
    await answer(page, ["Ja", "Nej", "Ja", "Ja", "Nej"]);
    await send(page, "Se, hvad svarene siger");
    assert.equal(await heading(page), "Se på 2 punkter først");
    assert.equal(await page.getByRole("heading", { name: "Gør det her i stedet" }).count(), 2);
    assert.equal(await page.getByRole("heading", { name: "Derfor spørger vi" }).count(), 2);
    await follow(page, "Gå videre til valg af rute");
    assert.equal(await heading(page), "Vælg rute", "nothing is ever locked");
  });

  story(`the back button keeps the answers, and a result can be sent to others, ${how}`, { script }, async (page, context) => {
    await page.goto("/da/opi-toget/test");
    await answer(page, "Ja");
    await send(page, "Se, hvad svarene siger");
    await follow(page, "Gå videre til valg af rute");
    await answer(page, [/Prøve et bestemt produkt/, /kan beskrive/, /det ved vi ikke endnu/, /egen afdeling/, /første gang/]);
    await send(page, "Vis vores råd");
    const result = await heading(page);
    const address = place(page);
    await page.goBack();
    assert.equal(await heading(page), "Vælg rute");
    await page.goBack();
    assert.equal(await heading(page), "Ja hele vejen");
    await page.goForward();
    await page.goForward();
    assert.equal(await heading(page), result);
    const other = await context.newPage();
    await other.goto(address);
    assert.equal(await heading(other), result, "the address alone gives the same result");
    assert.match(await other.getByRole("complementary", { name: "Jeres svar" }).innerText(), /Svar på testen/, "with the answers to the test");
  });

  story(`formal requirements can be filtered and the choice is in the address, ${how}`, { script }, async (page) => {
    await page.goto("/da/opi-toget/ruter/eksplorativ/formalia");
    const all = await page.getByRole("main").getByRole("heading", { level: 3 }).count();
    await page.getByRole("radio", { name: /^Må ikke/ }).check();
    await send(page, "Vis valgte");
    const few = await page.getByRole("main").getByRole("heading", { level: 3 }).count();
    assert.ok(few > 0 && few < all, `the filter leaves some of them (${few} of ${all})`);
    assert.match(await page.getByRole("main").innerText(), /har styrken ”Må ikke”/, "the filter is written in words");
    assert.match(place(page), /\?/, "the choice is in the address");
    await follow(page, "Vis alle");
    assert.equal(await page.getByRole("main").getByRole("heading", { level: 3 }).count(), all);
  });
}
