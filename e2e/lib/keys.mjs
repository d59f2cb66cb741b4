// What somebody without a mouse has: the Tab key, and the mark that shows where it is.

/** What has the focus now: its name, whether it can be seen, and where it is. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const name = element.getAttribute("aria-label") ?? (element.textContent.trim() || element.value || element.id);
    const own = element.closest("label") ?? element;
    // The middle and four points near the corners: one of them has to belong to the element, or something lies over all of it.
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]];
    const shown = points.some(([x, y]) => {
      const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      return top && (own.contains(top) || top.contains(element) && top.closest("a,label,button") !== null);
    });
    return { name: name.replace(/\s+/g, " "), id: element.id, role: element.localName, shown, box: { x: box.x, y: box.y, width: box.width, height: box.height } };
  });
}

/** Presses Tab until the wanted thing has the focus; gives everything that had it on the way. */
export async function tabTo(page, name, limit = 120) {
  const passed = [];
  for (let step = 0; step < limit; step += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    passed.push(now);
    if (now && (name instanceof RegExp ? name.test(now.name) : now.name === name)) return passed;
  }
  throw new Error(`Tab never came to ${name}; it came to: ${passed.map((stop) => stop?.name ?? "the end").join(" · ")}`);
}

/** Everything that Tab comes to, from where it is to the end of the page. */
export async function tabThrough(page, limit = 250) {
  const stops = [];
  for (let step = 0; step < limit; step += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (!now) return stops;
    stops.push(now);
  }
  throw new Error(`Tab came to no end after ${limit} steps`);
}

/** Whether the focus can be told from its surroundings: the picture around it changes when the focus goes away. */
export async function isMarked(page) {
  const { box } = await focused(page);
  const size = page.viewportSize();
  const clip = {
    x: Math.max(0, box.x - 8),
    y: Math.max(0, box.y - 8),
    width: Math.min(size.width, box.width + 16),
    height: Math.min(size.height, box.height + 16),
  };
  const picture = async () => (await page.screenshot({ clip, animations: "disabled", caret: "hide" })).toString("base64");
  const withFocus = await picture();
  const back = await page.evaluateHandle(() => {
    const element = document.activeElement;
    element.blur();
    return element;
  });
  const without = await picture();
  await back.evaluate((element) => element.focus({ preventScroll: true, focusVisible: true }));
  return withFocus !== without;
}
