// Two who work on the same case, and a third who is in it too: on a server that sends letters.

import { test } from "node:test";
import { first, invite, join, organisation } from "./forms.mjs";
import { withServer } from "./own.mjs";
import { withPost } from "./post.mjs";
import { visitAt } from "./story.mjs";

export const mailOf = (name) => `${name}@vestersoe.example`;

/** A story on an empty server that sends letters. */
export const withLetters = (name, tell) =>
  test(name, { timeout: 300_000 }, () =>
    withPost((post) =>
      withServer(["--mail", post.url, "--mail-from", "perron@perron.example"], (server) => tell({ address: server.address, printed: server.printed, post }))));

/** Mette's case with others in it: all of them, and its path. */
export async function withOthers(server, others = { bo: "Bo Holm" }) {
  const mette = await first(server, "Mette Bruun", mailOf("mette"));
  const town = await organisation(mette, "Vestersø Kommune");
  const fields = { organisation: town.split("/").pop(), title: "Roligere nætter", challenge: "Beboerne vågner for ofte.", language: "da", way: "opi-train/blue", case_number: "", case_number_mark: "internal", note: "", note_mark: "internal" };
  const journey = (await mette.act("/journeys/new", fields)).split("?")[0];
  const people = { mette };
  for (const [key, name] of Object.entries(others)) {
    await invite(mette, town, mailOf(key), "member");
    people[key] = await join(server, await server.post.linkTo(mailOf(key)), name);
    const { html } = await mette.get(`${journey}/participants/new`);
    await mette.act(`${journey}/participants/new`, { person: html.match(/value="([0-9a-f-]{36})"/)[1], role: "member" });
  }
  return { ...people, journey };
}

/** Two in a browser of their own each, at the same time. */
export function bothAt(server, [one, other], options, visit) {
  const open = (somebody, then) =>
    visitAt(server.address, { cookies: true, ...options }, async (page, context) => {
      await context.addCookies(somebody.cookies());
      await then(page);
    });
  return open(one, (first) => open(other, (second) => visit(first, second)));
}
