// Searching one's own cases: what somebody said in a comment, and what stands in a PDF, is found and leads to where it stands; with script and
// without, on a desk and on a phone, in the dark.

import assert from "node:assert/strict";
import { examine } from "../lib/examine.mjs";
import { until } from "../lib/own.mjs";
import { withLetters, withOthers } from "../lib/pair.mjs";
import { send, visitAt } from "../lib/story.mjs";

const ACTIVITY = "about/activity/blue-start:a1";
const SAID = "Spørg nattevagten på Ørnebo først.";

/** A PDF of one line, as small as one can be. */
function pdf(line) {
  const drawn = `BT /F 12 Tf 50 700 Td (${line}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  const numbered = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${numbered}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n`, "latin1");
}

const hits = (page) => page.locator("main .pn-found li");

async function search(page, words) {
  await page.goto("/journeys");
  await page.locator("main form[role=search] [name=q]").fill(words);
  await page.locator("main form[role=search] button").click();
  await page.waitForLoadState();
}

/** Follows the one hit, which must say this; gives the part of the page that its address names. */
async function followed(page, says) {
  assert.match(await hits(page).innerText(), says);
  await hits(page).getByRole("link").click();
  await page.waitForLoadState();
  return page.locator(new URL(page.url()).hash);
}

withLetters("what was said and what stands in a PDF is found, and the way leads there", async (server) => {
  const { mette, bo, journey } = await withOthers(server);
  await mette.act(`${journey}/${ACTIVITY}/comments`, { comment: SAID });
  await visitAt(server.address, { cookies: true }, async (page, context) => {
    await context.addCookies(mette.cookies());
    await page.goto(`${journey}/${ACTIVITY}/files/new`);
    const chosen = { name: "tilbud.pdf", mimeType: "application/pdf", buffer: pdf("Vinduer mod st\\370j, 38.500 kroner") };
    await page.locator("main input[type=file]").setInputFiles(chosen);
    await send(page, "Tilføj filen");
  });
  for (const visit of [{ theme: "dark" }, { script: false, phone: true }]) {
    await visitAt(server.address, { cookies: true, ...visit }, async (page, context) => {
      await context.addCookies(bo.cookies());
      await search(page, "ørnebo NATTEVAGTEN");
      if (visit.script !== false) await examine(page);
      assert.match(await (await followed(page, /Kommentar[^]*: Spørg nattevagten/)).innerText(), /Ørnebo/);

      await until("the file was read", async () => {
        await search(page, "støj kroner");
        return (await hits(page).count()) === 1;
      });
      if (visit.script !== false) await examine(page);
      assert.deepEqual(await hits(page).locator("mark").allInnerTexts(), ["støj", "kroner"]);
      assert.match(await (await followed(page, /Filen tilbud\.pdf[^]*: Vinduer mod støj/)).innerText(), /tilbud\.pdf/);
    });
  }
});
