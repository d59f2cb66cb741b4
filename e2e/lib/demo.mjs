// A demo of a story's own: made in an empty folder by the program under test, and gone when the story is over.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./own.mjs";

/** In milliseconds: everybody in it does a year's work before anybody is served. */
const PATIENCE = 180_000;

/** Makes a demo and serves it for as long as `visit` lasts. */
export async function withDemo(visit) {
  const program = process.env.PERRON_PROGRAM;
  assert.ok(program, "PERRON_PROGRAM is set by cargo xtask test");
  const folder = mkdtempSync(join(tmpdir(), "perron-demo-"));
  const port = await freePort();
  const child = spawn(program, ["demo", "--port", String(port), "--data", join(folder, "shown")], { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  let printed = "";
  const served = new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the demo is not made: ${printed}`)), PATIENCE);
    const listen = (data) => {
      printed += data;
      if (printed.includes("This is a demo")) resolve(clearTimeout(late));
    };
    for (const stream of [child.stdout, child.stderr]) stream.on("data", listen);
    ended.then(() => reject(new Error(`it ended: ${printed}`)));
  });
  try {
    await served;
    await visit({ address: `http://127.0.0.1:${port}`, printed: () => printed });
  } finally {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true });
  }
}
