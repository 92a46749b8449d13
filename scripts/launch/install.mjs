import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { holdFile } from "../../lib/file-lock.mjs";
import { Refusal } from "./refusal.mjs";

const LOCKFILE = "package-lock.json";
const INSTALLED = "node_modules/.package-lock.json";
const STAMP = "node_modules/.rekey-installed";

/** Installs the locked packages when they are missing, or the lockfile changed since. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  mkdirSync("dist", { recursive: true });
  const release = await waitFor("dist/install.lock");
  try {
    if (isInstalled()) return;
    console.error("Installing packages (once; about a minute)...");
    install();
    writeFileSync(STAMP, lockfileHash());
  } finally {
    release();
  }
}

/**
 * @param {string} file
 * @returns {Promise<() => void>}
 */
export async function waitFor(file) {
  for (let told = false; ; told = true) {
    const lock = holdFile(file);
    if (lock.held) return lock.release;
    if (!told)
      console.error(
        `Waiting for another Rekey (pid ${lock.owner.pid}) that prepares this checkout...`,
      );
    await sleep(500);
  }
}

function isInstalled() {
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === lockfileHash()) return true;
  // Somebody ran npm themselves: npm writes this file last.
  return existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCKFILE).mtimeMs;
}

function lockfileHash() {
  return createHash("sha256").update(readFileSync(LOCKFILE)).digest("hex");
}

function install() {
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const result = spawnSync(command, [...first, "ci", "--include=dev", "--loglevel=error"], {
    // Not stdout: that belongs to the program that starts afterwards.
    stdio: ["ignore", 2, 2],
  });
  if (result.status === 0) return;
  throw new Refusal(
    `"npm ci" failed${result.error ? ` (${result.error.message})` : ""}. ` +
      "Check the network and the disk, then start again.",
  );
}
