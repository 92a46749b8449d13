// Runs a TypeScript program of this repository in Rekey's own Node: node scripts/run.mjs scripts/db-diff.ts ...
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./launch/install.mjs";
import { runInOwnNode } from "./launch/node24.mjs";
import { assertPlatform } from "./launch/platform.mjs";
import { runToExit } from "./launch/refusal.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

await runToExit(async () => {
  assertPlatform();
  await ensureInstalled();
  // The condition under which the package "server-only" lets itself be imported.
  const flags = ["--conditions=react-server", "--import", "tsx"];
  return runInOwnNode([...flags, ...process.argv.slice(2)]);
});
