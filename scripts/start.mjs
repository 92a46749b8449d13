// npm start, and every program beside it: built-ins only, on the host's Node, until Rekey's own takes over.
//   node scripts/start.mjs [--demo]          the dashboard
//   node scripts/start.mjs --program admin   one of dist/*.js
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./launch/install.mjs";
import { runInOwnNode } from "./launch/node24.mjs";
import { assertPlatform } from "./launch/platform.mjs";
import { runToExit } from "./launch/refusal.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

await runToExit(async () => {
  assertPlatform();
  await ensureInstalled();
  // Prisma asks several things of one transaction at once; pg queues them, and would warn of it here.
  const flags = ["--disable-warning=DeprecationWarning"];
  return runInOwnNode([...flags, "scripts/launch/program.mjs", ...process.argv.slice(2)]);
});
