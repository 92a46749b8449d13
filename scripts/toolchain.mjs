// Built-ins only, Node 20 and newer: this runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Installs what the lockfile says, when that is not what lies there. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log("Installing the packages of package-lock.json");
  const npm = spawnSync("npm", ["ci", "--include=dev"], { cwd: root, stdio: "inherit" });
  if (npm.status !== 0) throw new Error("npm ci failed, see above");
}

// npm keeps a copy of the lockfile of what it installed; packages of other platforms are absent.
function isInstalled() {
  const hidden = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(hidden)) return false;
  const installed = packagesOf(hidden);
  return Object.entries(packagesOf(path.join(root, "package-lock.json"))).every(
    ([name, wanted]) =>
      name === "" ||
      (installed[name] ? installed[name].version === wanted.version : wanted.optional),
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

/** The Node that this project is made for, from its own packages; the host's when it is as new. */
export function projectNode() {
  const own = path.join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  throw new Error(
    `There is no packaged Node 24 for ${process.platform} ${process.arch}. Install Node 24, then try again.`,
  );
}

/** An environment in which node, tsx, vitest and all others are the project's own. */
export function projectEnv(extra = {}) {
  const before = [path.dirname(projectNode()), path.join(root, "node_modules/.bin")];
  return { ...process.env, ...extra, PATH: [...before, process.env.PATH].join(path.delimiter) };
}
