// A provider of sign-ins for stories: a well-known one, that asks nobody for a password. Who is there, and what is said about them, is
// decided by the story.

import { once } from "node:events";
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

const CLIENT = { client_id: "perron", client_secret: "En-lang-hemmelighed-42" };

/** The page on which somebody says who they are, or turns back. It stands elsewhere, so it is nobody's page of ours. */
const desk = (uid) => `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Provider</title><link rel="icon" href="data:,"><h1>Provider</h1>
<form method="post" action="/desk/${uid}"><label>Name <input name="who"></label><button name="go" value="on">Let me in</button>
<button name="go" value="back">Cancel</button></form></html>`;

/** Runs a provider that leads back to these addresses. `claims` is what it says about each name, and how it recognised them. */
export async function withProvider(redirects, claims, visit) {
  const server = createServer();
  server.listen(0, "localhost");
  await once(server, "listening");
  const issuer = `http://localhost:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: redirects }],
    claims: { openid: ["sub", "groups", "amr"], email: ["email", "email_verified"], profile: ["name"] },
    cookies: { keys: ["a key for stories alone"] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...claims[id] }) }),
    interactions: { url: (_, interaction) => `/desk/${interaction.uid}` },
    // Every visit is asked anew who they are.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({ clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    scopes: ["openid", "email", "profile"],
  });
  const answer = provider.callback();
  server.on("request", async (request, response) => {
    if (!request.url.startsWith("/desk/")) return answer(request, response);
    if (request.method === "GET") return response.setHeader("content-type", "text/html; charset=utf-8").end(desk(request.url.split("/")[2]));
    let body = "";
    for await (const part of request) body += part;
    const sent = new URLSearchParams(body);
    const who = sent.get("who");
    const result =
      sent.get("go") === "on"
        ? { login: { accountId: who, amr: claims[who]?.amr, remember: false } }
        : { error: "access_denied", error_description: "the visitor turned back" };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  try {
    await visit({ issuer, ...CLIENT });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
