// Looks at a page from inside the browser. These functions are sent into the page, so each stands alone.

/** What sticks out of the page to the right, so that the page itself scrolls sideways. */
export function stickingOut() {
  const root = document.documentElement;
  const over = root.scrollWidth - root.clientWidth;
  if (over <= 0) return null;
  // Whether a box around it scrolls by itself. What is placed absolutely is only held by a box that is placed too.
  const scrolls = (element) => {
    let { position } = getComputedStyle(element);
    for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
      const style = getComputedStyle(parent);
      if (position === "absolute" && style.position === "static") continue;
      if (position === "fixed") return false;
      if (style.overflowX !== "visible") return true;
      position = style.position;
    }
    return false;
  };
  const name = (element) => `${element.localName}${[...element.classList].map((word) => `.${word}`).join("")}`;
  // Boxes that reach too far, and words that reach out of their box.
  const far = (box) => box.width > 0 && box.right > root.clientWidth + 0.5;
  const wide = [...document.body.querySelectorAll("*")].filter((element) => far(element.getBoundingClientRect()) && !scrolls(element));
  const innermost = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const element = text.parentElement;
    if ([...range.getClientRects()].some(far) && !scrolls(element) && !innermost.includes(element)) innermost.push(element);
  }
  return { over, elements: [...new Set(innermost.map(name))].slice(0, 3) };
}

/** What is wrong with the headings that are shown: one h1, no level skipped, none empty. */
export function headingFaults() {
  const shown = (element) => element.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;
  const closed = (element) => element.closest("[popover]:not(:popover-open)") !== null;
  const headings = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].filter((heading) => shown(heading) && !closed(heading));
  const faults = [];
  const first = headings.filter((heading) => heading.localName === "h1").length;
  if (first !== 1) faults.push(`${first} h1 are shown, one is right`);
  let before = 0;
  for (const heading of headings) {
    const level = Number(heading.localName[1]);
    const words = heading.textContent.trim();
    if (!words) faults.push(`an empty ${heading.localName}`);
    // What went wrong is told first on the page, even before its heading.
    if (before === 0 && heading.closest("[role=alert]")) continue;
    if (level > before + 1) faults.push(`${heading.localName} "${words.slice(0, 40)}" follows h${before}: a level is skipped`);
    before = level;
  }
  return faults;
}

/** The kinds of parts the page is made of that this is the HTML of: every combination of element and classes. */
export function kindsOfParts(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...new Set([...page.querySelectorAll("main *")].map((element) => `${element.localName}.${[...element.classList].sort().join(".")}`))];
}

/** Runs axe and keeps what a person needs to mend a violation. `only` names the rules to run; all of them without it. */
export async function violations(only) {
  const rules = { "target-size": { enabled: true } };
  const chosen = only ? { runOnly: { type: "rule", values: only } } : { rules };
  const { violations } = await globalThis.axe.run(document, { resultTypes: ["violations"], ...chosen });
  return violations.map((violation) => ({
    id: violation.id,
    help: violation.help,
    nodes: violation.nodes.map((node) => ({
      target: node.target.flat().join(" "),
      html: node.html.replace(/\s+/g, " ").slice(0, 160),
      why: [...node.any, ...node.all, ...node.none].map((check) => check.message).slice(0, 2).join("; "),
    })),
  }));
}
