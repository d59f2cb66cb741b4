// An operator makes the guide theirs: each kind of change, while the server runs and without losing anybody.

import assert from "node:assert/strict";
import { cpSync, readdirSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { folder, METHODS, until, withServer } from "../lib/own.mjs";
import { follow, heading, visitAt } from "../lib/story.mjs";

const STATION = "/da/opi-toget/ruter/eksplorativ/dialog";

/** Begins with an overlay, and gives the story the page and the means to change the overlay. */
function change(name, files, visit) {
  test(name, { timeout: 120_000 }, async () => {
    const ours = folder();
    ours.write({ "site.toml": "", ...files });
    await withServer(["--overlay", ours.root], (server) => visitAt(server.address, {}, (page) => visit(page, ours, server)));
    rmSync(ours.root, { recursive: true });
  });
}

/** Reloads a page until it says something. */
const shows = (page, path, text) =>
  until(`${path} says ${text}`, async () => {
    await page.goto(path);
    return (await page.getByRole("main").innerText()).includes(text);
  });

change(
  "the operator's contacts stand first at the emergency stop",
  {
    "site.toml": `organisation = "Havneby Kommune"
[[emergency]]
helps_with = { da = "Udbud og indkøb", en = "Procurement" }
name = { da = "Indkøbsvagten" }
phone = "+45 00 00 00 01"
mail = "vagt@havneby.example"
hours = { da = "Hverdage kl. 9-15" }`,
  },
  async (page) => {
    await page.goto("/da/opi-toget/noedstop");
    const text = await page.getByRole("main").innerText();
    const [ours, theirs] = ["Indkøbsvagten", "Her kan I få hjælp"].map((words) => text.indexOf(words));
    assert.ok(ours >= 0 && ours < theirs, `before everybody else's (${ours}, ${theirs})`);
    assert.equal(await page.getByRole("link", { name: "+45 00 00 00 01" }).getAttribute("href"), "tel:+4500000001");
    assert.equal(await page.getByRole("link", { name: "vagt@havneby.example" }).getAttribute("href"), "mailto:vagt@havneby.example");
  },
);

change("a note at a station stands above it and says who wrote it", { "site.toml": 'organisation = "Havneby Kommune"' }, async (page, ours) => {
  await page.goto(STATION);
  assert.doesNotMatch(await page.getByRole("main").innerText(), /Hos os/);
  ours.write({ "methods/opi-train/da/notes/blue-dialogue.md": '+++\ntitle = "Note om dialog"\n+++\n\n## before: Hos os\nRing til Indkøb, før I inviterer. Se også [Behov](station:blue-need).\n' });
  await shows(page, STATION, "Ring til Indkøb");
  assert.match(await page.getByRole("main").innerText(), /Skrevet af Havneby Kommune/);
  await follow(page, "Behov", page.getByRole("main").locator(".pn-local, aside").first());
  assert.equal(await heading(page), "Behov");
});

change("an own case is among the cases and is marked as local", {}, async (page, ours) => {
  ours.write({
    "methods/opi-train/topics/ours.toml": '[[case]]\nid = "case-ours"\nroute = "red"\nsource = "Havneby"\n',
    "methods/opi-train/da/cases/case-ours.md": '+++\ntitle = "Lys på havnen"\nslug = "lys-paa-havnen"\nlead = "Ti lamper, der selv melder fejl."\n+++\n\n## wanted: Det ville vi\nVi ville have lys, der selv siger til.\n',
  });
  await shows(page, "/da/opi-toget/cases", "Lys på havnen");
  await page.goto("/sv/opi-taget/exempel");
  assert.match(await page.getByRole("main").innerText(), /Lys på havnen/, "a text in one language stands for the others");
  await page.goto("/da/opi-toget/cases");
  assert.match(await page.getByRole("main").innerText(), /Lokal case/);
  await follow(page, /Lys på havnen/);
  assert.match(await page.getByRole("main").innerText(), /Vi ville have lys/);
});

change("an own rule stands at its station and is marked as local", {}, async (page, ours) => {
  ours.write({
    "methods/opi-train/rules/ours.toml": `[[rule]]
id = "ours-tell-procurement"
at = ["blue-dialogue"]
strength = "must"
nature = "management"
binds = ["project-lead"]
source = "Havneby"
as_of = 2026-11-01
check = "no"
`,
    "methods/opi-train/da/rules/ours.md": "## ours-tell-procurement: Ring til Indkøb først\nIndkøb skal vide det, før I skriver til virksomheder.\n",
  });
  await shows(page, STATION, "Ring til Indkøb først");
  const rule = page.locator("#ours-tell-procurement");
  assert.match(await rule.innerText(), /Lokal regel/);
  await page.goto("/da/opi-toget/ruter/eksplorativ/formalia");
  assert.ok(await page.getByText("Ring til Indkøb først").first().isVisible(), "and among the rules of the route");
});

change("a route that is switched off leaves the map, and its pages say why", {}, async (page, ours) => {
  await page.goto("/");
  const badge = () => page.locator("svg.pn-map").getByRole("link", { name: /rute S/ });
  assert.ok((await badge().count()) > 0);
  ours.write({ "methods/opi-train/overlay.toml": '[[route_off]]\nroute = "yellow"\nwhy = { da = "Vi indgår ingen partnerskaber over flere år." }\n' });
  await shows(page, "/da/opi-toget/ruter/strategisk", "Vi indgår ingen partnerskaber over flere år.");
  await page.goto("/");
  assert.equal(await badge().count(), 0, "the map has no such route");
  assert.equal(await page.getByRole("main").getByRole("link", { name: /Strategisk OPI/ }).count(), 0, "neither have the cards");
});

change("name and logo are the operator's", { "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></svg>' }, async (page, ours) => {
  ours.write({ "site.toml": 'name = "Innovation i Havneby"\nlogo = "logo.svg"\n' });
  await until("the title is the operator's", async () => {
    await page.goto("/");
    return (await page.title()).endsWith("Innovation i Havneby");
  });
  const logo = page.getByRole("banner").locator("img");
  assert.ok(await logo.evaluate((image) => image.complete && image.naturalWidth > 0), "the logo is drawn");
});

change("words of the program are said the operator's way", { "text/da.ftl": "stop-heading = Er I kørt fast?\n" }, async (page) => {
  await page.goto("/");
  assert.ok(await page.getByText("Er I kørt fast?").first().isVisible());
});

change("a language of the operator's own", {}, async (page, ours) => {
  cpSync(join(METHODS, "innovative-procurement/da"), join(ours.root, "methods/innovative-procurement/nb"), { recursive: true });
  ours.write({
    "text/nb.ftl": "language-name = Norsk bokmål\nstop-heading = Har dere kjørt dere fast?\n",
    "methods/innovative-procurement/overlay.toml": 'languages = ["nb"]\n',
  });
  await until("there are Norwegian pages", async () => (await page.goto("/nb/")).status() === 200);
  assert.equal(await page.locator("html").getAttribute("lang"), "nb");
  assert.ok(await page.getByRole("navigation", { name: "Sprog" }).getByText("Norsk bokmål").isVisible());
  assert.ok(await page.getByText("Har dere kjørt dere fast?").first().isVisible(), "its own words");
  assert.ok(await page.getByRole("link", { name: "Nødstop" }).first().isVisible(), "and Danish ones where it has none");
});

change("a change that cannot be read is told in the log, and the last good pages stay", { "site.toml": 'name = "Havneby"' }, async (page, ours, server) => {
  const titled = async (name) => {
    await page.goto("/");
    return (await page.title()).endsWith(name);
  };
  assert.ok(await titled("Havneby"));
  ours.write({ "site.toml": 'name = "Havneby' });
  await until("the log says so", () => server.printed().includes("the last good ones stay"));
  assert.match(server.printed(), /site\.toml/, "and names the file");
  assert.ok(await titled("Havneby"), "the pages are as they were");
  ours.write({ "methods/opi-train/overlay.toml": '[[route_off]]\nroute = "no-such-route"\nwhy = { da = "x" }\n', "site.toml": 'name = "Havneby"' });
  await until("the log names the route", () => server.printed().includes("no-such-route"));
  assert.ok(await titled("Havneby"), "and nothing has changed");
  ours.remove("methods");
  ours.write({ "site.toml": 'name = "Havneby uden telefon"\n[[emergency]]\nhelps_with = { da = "Jura" }\n' });
  await until("the log names the contact", () => server.printed().includes("nobody can be reached"));
  assert.ok(await titled("Havneby"), "nor has it now");
  ours.write({ "site.toml": 'name = "Havneby igen"', "husk.txt": "x" });
  await until("what is mended is shown", () => titled("Havneby igen"));
  assert.match(server.printed(), /husk\.txt: nobody looks here/, "a file without effect is told and holds nothing back");
});

test("changes under load lose no request", { timeout: 120_000 }, async () => {
  const ours = folder();
  ours.write({ "site.toml": 'name = "Havneby 0"' });
  await withServer(["--overlay", ours.root], async (server) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 20 });
    const answers = new Map();
    let going = true;
    const ask = () =>
      new Promise((resolve) => {
        const asked = get(`${server.address}/da/`, { agent }, (answer) => {
          let html = "";
          answer.on("data", (data) => (html += data));
          answer.on("end", () => resolve(answer.statusCode === 200 && html.endsWith("</html>\n") ? html.match(/<title>.*?(\d)<\/title>/)?.[1] : `status ${answer.statusCode}, ${html.length} bytes`));
          answer.on("error", (error) => resolve(error.message));
        });
        asked.on("error", (error) => resolve(error.message));
      });
    const visitor = async () => {
      while (going) {
        const answer = await ask();
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      }
    };
    const visitors = Array.from({ length: 20 }, visitor);
    try {
      for (const number of [1, 2, 3]) {
        ours.write({ "site.toml": `name = "Havneby ${number}"` });
        await until(`change ${number} is shown`, () => answers.has(String(number)), () => server.printed());
      }
    } finally {
      going = false;
      await Promise.all(visitors);
      agent.destroy();
    }
    const all = [...answers.values()].reduce((sum, count) => sum + count, 0);
    assert.deepEqual([...answers.keys()].sort(), ["0", "1", "2", "3"], "every answer is a whole page of one of the four");
    assert.ok(all > 500, `there was load: ${all} requests`);
  });
  rmSync(ours.root, { recursive: true });
});

test("a method owner sees drafts beside the pages, with what is wrong in them", { timeout: 120_000 }, async () => {
  const drafts = folder();
  for (const method of readdirSync(METHODS)) cpSync(join(METHODS, method), join(drafts.root, method), { recursive: true });
  await withServer(["--drafts", drafts.root], (server) =>
    visitAt(server.address, {}, async (page) => {
      await page.goto("/_drafts");
      assert.match(await page.getByRole("main").innerText(), /Ingen fejl|No errors|Inga fel/);
      await follow(page, /Innovative offentlige indkøb/);
      assert.ok(page.url().startsWith(`${server.address}/_drafts/`), "the drafts have addresses of their own");
      drafts.write({ "innovative-procurement/da/main/ip-help.md": "## copi: Uden titel\nTekst.\n" });
      await until("the report names the file", async () => {
        await page.goto("/_drafts");
        return (await page.getByRole("main").innerText()).includes("ip-help.md");
      });
      await page.goto("/");
      assert.equal((await page.goto("/da/innovative-indkoeb")).status(), 200, "visitors see what they saw");
    }),
  );
  rmSync(drafts.root, { recursive: true });
});
