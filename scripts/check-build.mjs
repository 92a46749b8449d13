import { readFileSync } from "node:fs";
import { staticPages } from "./check/static-pages.mjs";

const pages = staticPages(JSON.parse(readFileSync(".next/prerender-manifest.json", "utf8")));
for (const page of pages)
  console.error(`${page} is static: it carries no nonce (docs/decisions/014)`);
if (pages.length === 0) console.log("Every page is rendered on request.");
process.exitCode = pages.length === 0 ? 0 : 1;
