// Forms sent as they should never be sent, and what the page has to say about it.

import assert from "node:assert/strict";

/** What somebody can fill in wrong: no list from which nothing need be chosen. A file that is missing is told in `stories/files.mjs`. */
const FIELDS = "input:not([type=hidden], [type=checkbox], [type=file]), textarea, select[required]";
const formOf = (page) => page.locator(`main form[method=post]:has(${FIELDS})`).first();

/** Whether there is a form on the page that can be filled in wrong. */
export const canBeWrong = async (page) => (await formOf(page).count()) > 0;

/** Sends the form of the page with the same text everywhere and nothing chosen, past everything that the browser would say; the status. */
export async function sendWrong(page, text) {
  const form = formOf(page);
  await form.evaluate((form, text) => {
    for (const control of form.querySelectorAll("input:not([type=hidden]), textarea, select")) {
      control.removeAttribute("maxlength");
      // What makes a list one of those above stays: forms ask the browser for no check anyway.
      if (control.localName !== "select") control.required = false;
      if (["radio", "checkbox"].includes(control.type)) control.checked = false;
      else if (control.localName === "select") control.value = "";
      else if (control.type !== "file") {
        if (control.type === "email") control.type = "text";
        control.value = text;
      }
    }
  }, text);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    form.locator("button[type=submit]").first().click(),
  ]).catch((fault) => {
    throw new Error(`${page.url()} sends nothing: ${fault.message}`);
  });
  await page.waitForLoadState();
  return answer.status();
}

/** Fails when the page does not say what is wrong, with links to the fields, or has lost what was typed; a secret is typed anew. */
export async function saysWhatIsWrong(page, where, text) {
  const targets = await page.locator("main [role=alert] a[href^='#'], .pn-errors a[href^='#'], main a[href^='#field-']").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.ok(targets.length > 0, `${where} links to what is wrong`);
  for (const target of targets) assert.equal(await page.locator(`[id="${target.slice(1)}"]`).count(), 1, `${where}: ${target} is there`);
  const lost = await formOf(page).evaluate((form, text) =>
    [...form.querySelectorAll("input:not([type]), input[type=text], input[type=email], input[type=tel], textarea")]
      .filter((control) => control.autocomplete !== "off" && control.value !== text).map((control) => control.name), text);
  assert.deepEqual(lost, [], `${where} keeps what was typed`);
}
