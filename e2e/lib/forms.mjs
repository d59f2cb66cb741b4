// People who send forms as browsers do, without a browser: cookies are kept, and every form says which site it comes from. For filling a
// Perron with more than anybody would type.

import assert from "node:assert/strict";
import { until } from "./own.mjs";

/** A password that nobody guesses. */
export const PASSWORD = "syv grønne heste på taget";

/** Somebody at a server, given as `{ address }`; goes on with cookies of a browser when there are any. */
export function person(server, kept = []) {
  const cookies = new Map(kept.map(({ name, value }) => [name, value]));
  const ask = async (path, options = {}) => {
    const sent = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { "accept-language": "da", ...(sent && { cookie: sent }), ...options.headers };
    const answer = await fetch(server.address + path, { ...options, headers, redirect: "manual" });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, value] = cookie.split(";")[0].split("=");
      if (/Max-Age=0(;|$)/.test(cookie)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: answer.status, place: answer.headers.get("location"), html: await answer.text() };
  };
  const send = (path, fields) =>
    ask(path, {
      method: "POST",
      headers: { origin: server.address, "sec-fetch-site": "same-origin" },
      body: fields instanceof FormData ? fields : new URLSearchParams(fields),
    });
  return {
    get: (path) => ask(path),
    /** Sends a form, whatever comes of it. */
    send,
    /** Sends a form that is taken; where it leads to. */
    async act(path, fields) {
      const answer = await send(path, fields);
      assert.equal(answer.status, 303, `${path} ${JSON.stringify(fields)} is taken: ${words(answer.html)}`);
      return answer.place;
    },
    /** The cookies as a browser of playwright takes them. */
    cookies: () => [...cookies].map(([name, value]) => ({ name, value, url: server.address })),
  };
}

/** The first person of a new server. */
export async function first(server, name, mail) {
  const link = () => server.printed().match(/http:\S+\/set-up\/\S+/)?.[0];
  await until("the console tells the set-up link", async () => link() !== undefined, server.printed);
  const somebody = person(server);
  await somebody.act(new URL(link()).pathname, { name, mail, password: PASSWORD });
  return somebody;
}

/** Adds an organisation; its path. */
export async function organisation(somebody, name) {
  const path = await somebody.act("/organisations/new", { name, kind: "authority", country: "dk", authority_type: "municipality", language: "da" });
  return path.split("?")[0];
}

/** Invites an address into an organisation. */
export const invite = (somebody, path, mail, role) => somebody.act(`${path}/invitations/new`, { mail, role, language: "da", message: "" });

/** Whoever was invited follows the link; it takes the server a moment, because passwords are kept in a way that is slow to guess. */
export async function join(server, path, name) {
  const somebody = person(server);
  await somebody.act(path, { name, password: PASSWORD });
  return somebody;
}

const words = (html) => html.replace(/<head>.*?<\/head>/s, "").replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").slice(0, 600);
