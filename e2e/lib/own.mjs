// A server of one story's own: with an overlay, drafts or methods that the story writes and changes while it runs.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";

/** A server under load on a slow machine takes its time to read everything anew. */
const PATIENCE = 30_000;

/** Where the methods of the repository are. */
export const METHODS = new URL("../../methods/", import.meta.url).pathname;

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A folder of text files that a story may change: `write` takes paths and texts; an empty folder when it begins. */
export function folder() {
  const root = mkdtempSync(join(tmpdir(), "perron-"));
  return {
    root,
    write(files) {
      for (const [path, text] of Object.entries(files)) {
        const file = join(root, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    },
    remove: (path) => rmSync(join(root, path), { recursive: true }),
  };
}

/** Runs a server with options of its own for as long as `visit` lasts; at a port of its own where others have to know it before. */
export async function withServer(options, visit, port) {
  const program = process.env.PERRON_PROGRAM;
  assert.ok(program, "PERRON_PROGRAM is set by cargo xtask test");
  port ??= await freePort();
  const data = mkdtempSync(join(tmpdir(), "perron-data-"));
  const child = spawn(program, ["serve", "--port", String(port), "--data", data, ...options], { stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (printed += data));
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const server = { address: `http://127.0.0.1:${port}`, data, printed: () => printed };
  try {
    await until("the server answers", async () => (await status(`${server.address}/health`)) === 200, printedBy(server));
    await visit(server);
  } finally {
    child.kill();
    await ended;
    rmSync(data, { recursive: true });
  }
}

const printedBy = (server) => () => server.printed();

/** Waits until something holds. */
export async function until(what, holds, explain = () => "") {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    if (await holds()) return;
    await rest(50);
  }
  assert.fail(`not within ${PATIENCE / 1000} s: ${what}\n${explain()}`);
}

/** The status of an address, 0 when nobody answers. */
export const status = (url) =>
  new Promise((resolve) => {
    get(url, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer.statusCode));
    }).on("error", () => resolve(0));
  });
