import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Everything the build reads. What is not here may change without a new build. */
const SOURCES = [
  "app",
  "catalogue",
  "components",
  "connectors",
  "discovery",
  "domain",
  "importers",
  "lib",
  "server",
  "prisma/schema",
  "prisma/seed",
  "scripts",
  "instrumentation.ts",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma.config.ts",
  "proxy.ts",
  "tsconfig.json",
];

/** A digest of all sources by content: times of files change with every checkout, contents do not. */
export function sourceHash() {
  const hash = createHash("sha256").update(process.version);
  for (const file of SOURCES.flatMap((source) => filesIn(source))) {
    hash.update(`\n${file}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/**
 * @param {string} source
 * @returns {string[]}
 */
function filesIn(source) {
  if (!existsSync(source)) return [];
  if (!statSync(source).isDirectory()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
