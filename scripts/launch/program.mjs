// Runs in Rekey's own Node: builds if needed, then goes on in the built program within the same process.
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./build-checkout.mjs";
import { runToExit } from "./refusal.mjs";

process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";

const given = process.argv.slice(2);
const isServe = given[0] !== "--program";
const name = isServe ? "serve" : given[1];
const args = isServe ? given : given.slice(2);
const file = path.resolve(`dist/${name}.js`);

await runToExit(async () => {
  // A command runs beside the dashboard, whose build must not change under it.
  if (isServe || !existsSync(file)) await ensureBuilt();
  const { main } = await import(pathToFileURL(file).href);
  // What a program leaves open behind it (a pool, a timer) must not keep the process.
  process.exit(await main(args));
});
