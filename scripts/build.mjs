// npm run build: built-ins only, so that it works on the host's Node before anything is installed.
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./launch/install.mjs";
import { runInOwnNode } from "./launch/node24.mjs";
import { assertPlatform } from "./launch/platform.mjs";
import { runToExit } from "./launch/refusal.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

await runToExit(async () => {
  assertPlatform();
  await ensureInstalled();
  return runInOwnNode(["scripts/launch/build.mjs"]);
});
