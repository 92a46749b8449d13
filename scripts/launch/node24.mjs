import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { Refusal } from "./refusal.mjs";

/** The Node that Rekey runs on: the one from its own packages, else this one when it is new enough. */
export function ownNode() {
  const packaged = path.resolve(`node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
  throw new Refusal(
    `No Node 24 is packaged for ${process.platform}-${process.arch}, and this is Node ${process.versions.node}. ` +
      "Install Node 24, then start again.",
  );
}

/**
 * Goes on in Rekey's own Node and stays its parent. A signal is passed on, and the loss of this process ends the
 * other one too (its channel closes), so that nothing is left behind.
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export function runInOwnNode(args) {
  const node = ownNode();
  const bins = [path.dirname(node), path.resolve("node_modules/.bin"), process.env.PATH];
  const child = spawn(node, args, {
    env: { ...process.env, PATH: bins.join(path.delimiter) },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  watchNpm(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" ? 130 : 1)));
  });
}

/**
 * Told to end, npm ends the shell between it and this process, and nobody tells us: only our parent changes.
 * @param {() => void} onLoss
 */
function watchNpm(onLoss) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onLoss();
  }, 500);
  timer.unref();
}
