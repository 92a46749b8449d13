import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

import { freePort } from "@/server/postgres/free-port";

const lookEachMs = 20;
const gaveUpAfterMs = 20 * 60_000;

/** Seconds from `npm start` in a checkout to the first answer that says it is ready; then it is ended. */
export async function timeToReady(checkout: string, dataDir: string): Promise<number> {
  const port = await freePort();
  const { DATABASE_URL: _theirs, ...env } = process.env;
  const started = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: checkout,
    env: { ...env, PORT: String(port), HOST: "127.0.0.1", REKEY_DATA_DIR: dataDir },
    stdio: ["ignore", "ignore", "pipe"],
    // A group of its own, so that npm and what it started hear the signal as from a terminal.
    detached: true,
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  try {
    await answersReady(child, `http://127.0.0.1:${port}/api/health/ready`);
    return (performance.now() - started) / 1000;
  } catch (error) {
    throw new Error(`It did not become ready. It said:\n${said}`, { cause: error });
  } finally {
    await end(child);
  }
}

async function answersReady(child: ChildProcess, address: string): Promise<void> {
  const until = performance.now() + gaveUpAfterMs;
  while (performance.now() < until && child.exitCode === null) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.status === 200) return;
    await sleep(lookEachMs);
  }
  throw new Error(child.exitCode === null ? "It took too long." : `Exit code ${child.exitCode}.`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, "exit");
  process.kill(-child.pid, "SIGINT");
  await ended;
}
