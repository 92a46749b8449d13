// Built-ins only, Node 20 and newer: this runs before anything is installed.
import { ensureInstalled } from "./launch/install.mjs";
import { runInOwnNode } from "./launch/node24.mjs";
import { assertPlatform } from "./launch/platform.mjs";
import { runToExit } from "./launch/refusal.mjs";

await runToExit(async () => {
  assertPlatform();
  await ensureInstalled();
  return runInOwnNode(["scripts/check/verify-all.mjs"]);
});
