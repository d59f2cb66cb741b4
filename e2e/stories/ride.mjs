// A team takes the train: from the front page through the test to a route, along its stations, to the conductor, to the emergency stop.

import assert from "node:assert/strict";
import { answer, follow, heading, place, send, story } from "../lib/story.mjs";

for (const script of [true, false]) {
  const how = script ? "with script" : "without script";

  story(`a team answers yes to everything and is shown to a route, ${how}`, { script }, async (page) => {
    await page.goto("/");
    assert.match(await heading(page), /Kør fra problem til løsning/);
    await follow(page, "Find jeres rute");
    assert.equal(await heading(page), "Skal I med?");
    await answer(page, "Ja");
    await send(page, "Se, hvad svarene siger");
    assert.equal(await heading(page), "Ja hele vejen");
    await follow(page, "Gå videre til valg af rute");
    assert.equal(await heading(page), "Vælg rute");
    await answer(page, [/Løse ét problem/, /må først undersøge/, /ingen penge til det endnu/, /egen afdeling/, /første gang/]);
    await send(page, "Vis vores råd");
    assert.equal(await heading(page), "Stig på rute E");
    for (const part of ["Derfor rute E", "Hold øje med grænsen", "De andre ruter", "Det kan ændre svaret"]) {
      assert.ok(await page.getByRole("heading", { name: part }).isVisible(), `the result has the part "${part}"`);
    }
    const answers = page.getByRole("complementary", { name: "Jeres svar" });
    assert.match(await answers.innerText(), /første gang/, "the answers stand beside the result");
    await follow(page, /^Kør ad rute E/);
    assert.match(await heading(page), /Eksplorativ/);
  });

  story(`a team with a funded need is shown to another route, and can see what would change that, ${how}`, { script }, async (page) => {
    await page.goto("/da/opi-toget/test/raad");
    await answer(page, [/Løse ét problem/, /kan beskrive/, /har pengene/, /egen afdeling/, /første gang/]);
    await send(page, "Vis vores råd");
    assert.equal(await heading(page), "Stig på rute I");
    const before = place(page);
    await follow(page, /rute E/i, page.getByRole("listitem").filter({ hasText: "peger svarene på" }).first());
    assert.equal(await heading(page), "Stig på rute E", "the link shows the result that the change would give");
    await page.goBack();
    assert.equal(place(page), before, "the way back leads to the first result");
    await follow(page, "Ret svar");
    const chosen = page.getByRole("radio", { checked: true });
    assert.equal(await chosen.count(), 5, "the answers are still there to be changed");
  });

  story(`a team rides a route to its end and back, station by station, ${how}`, { script }, async (page) => {
    await page.goto("/da/opi-toget/ruter/innovativt-indkoeb");
    await follow(page, /Opstart/);
    const there = [await heading(page)];
    const strip = () => page.getByRole("navigation", { name: "Rute I, stationer" });
    while (await strip().getByRole("link", { name: /^Næste / }).count()) {
      const next = strip().locator("a[rel=next]");
      if (!(await next.count())) break;
      await next.click();
      await page.waitForLoadState();
      there.push(await heading(page));
      const here = page.locator("[aria-current=step]");
      assert.equal(await here.count(), 1, "the strip says where we are");
    }
    assert.deepEqual(there, ["Opstart", "Behov", "Potentiale", "Dialog", "Udbud", "Innovation", "Indkøb", "Næste skridt"]);
    const back = [await heading(page)];
    while (await strip().locator("a[rel=prev]").count()) {
      await strip().locator("a[rel=prev]").click();
      await page.waitForLoadState();
      back.push(await heading(page));
    }
    assert.deepEqual(back, there.reverse(), "the way back passes the same stations");
  });

  story(`a team asks the conductor where it stands, and pulls the emergency stop, ${how}`, { script }, async (page) => {
    await page.goto("/da/opi-toget/ruter/eksplorativ/dialog");
    const drawer = page.getByRole("complementary", { name: "Spørg konduktøren" });
    assert.equal(await drawer.count(), 0, "the drawer is closed at first");
    await page.getByRole("main").getByRole("button", { name: "Spørg konduktøren" }).click();
    assert.ok(await drawer.isVisible(), "the drawer opens in place");
    assert.match(await drawer.innerText(), /Om denne station/, "and knows the station");
    await follow(page, /Tal med markedet/, drawer);
    assert.match(await heading(page), /Tal med markedet/);
    await page.goBack();
    await page.getByRole("banner").getByRole("link", { name: "Nødstop" }).click();
    assert.equal(await heading(page), "Nødstop");
    assert.ok(await page.getByRole("heading", { name: "Her kan I få hjælp" }).isVisible());
  });

  story(`a team changes to another route at a shared station, ${how}`, { script }, async (page) => {
    await page.goto("/da/opi-toget/ruter/eksplorativ/dialog");
    assert.match(await page.getByRole("main").innerText(), /Station 3 af 6/);
    await follow(page, /^Innovativt indkøb/);
    assert.equal(await heading(page), "Dialog");
    assert.match(await page.getByRole("main").innerText(), /Station 4 af 8/);
  });
}

story("every circle on the map leads to its own station", {}, async (page) => {
  await page.goto("/");
  const links = await page.locator("svg.pn-map a").evaluateAll((all) => all.map((link) => ({ name: link.getAttribute("aria-label"), href: link.getAttribute("href") })));
  assert.ok(links.length > 20, "the map has its stations");
  for (const { name, href } of links.filter(({ name }) => / på rute /.test(name))) {
    await page.goto(href);
    const [, station, route] = name.match(/^(.*?)(?: \d+| n)?, station \d+ af \d+ på rute (\w)/);
    assert.equal(await heading(page), station, `${name} leads to a page with that name`);
    assert.match(await page.title(), new RegExp(`rute ${route}`), `${name} leads to the right route`);
  }
});
