// The states of a page that has a form: nothing answered, half of it, all of it in two ways, and with an answer that does not exist.

import { read, unescape } from "./site.mjs";

/** What the forms of a page ask with GET: where they lead, and the values that each question offers. */
function formsOf(html) {
  const forms = [...html.matchAll(/<form\s([^>]*)>([\s\S]*?)<\/form>/g)].filter(([, attributes]) => /method="get"/.test(attributes));
  return forms.map(([, attributes, inside]) => {
    const questions = new Map();
    for (const [, input] of inside.matchAll(/<input\s([^>]*)>/g)) {
      const name = value(input, "name");
      if (name) questions.set(name, [...(questions.get(name) ?? []), unescape(value(input, "value") ?? "")]);
    }
    return { action: unescape(value(attributes, "action") ?? ""), questions: [...questions] };
  });
}

/** The value of an attribute. */
export function value(attributes, name) {
  return attributes.match(new RegExp(`(?:^|\\s)${name}="([^"]*)"`))?.[1];
}

/** The addresses of the states; the first is the one where every first answer is chosen. */
export function statesOf(html) {
  return formsOf(html).flatMap(({ action, questions }) => {
    const hidden = questions.filter(([, values]) => values.length === 1);
    const asked = questions.filter(([, values]) => values.length > 1);
    const to = (answers) => `${action}?${new URLSearchParams([...hidden.map(([name, [only]]) => [name, only]), ...answers])}`;
    const first = asked.map(([name, values]) => [name, values[0]]);
    const last = asked.map(([name, values]) => [name, values.at(-1)]);
    const unknown = asked.map(([name]) => [name, "perhaps"]);
    return [to(first), to(last), to(first.slice(0, 1)), to([]), to(unknown)];
  });
}

/** The addresses of all states of these pages, each once. */
export async function states(paths) {
  const found = new Set();
  for (const path of paths) statesOf((await read(path)).html).forEach((state) => found.add(state));
  return [...found];
}
