import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { waitFor } from "./install.mjs";
import { Refusal } from "./refusal.mjs";
import { sourceHash } from "./source-hash.mjs";

const STAMP = "dist/build.json";

/** Builds the checkout unless it is built from exactly these sources already. */
export async function ensureBuilt() {
  if (isBuilt(sourceHash())) return;
  mkdirSync("dist", { recursive: true });
  const release = await waitFor("dist/build.lock");
  try {
    const hash = sourceHash();
    if (isBuilt(hash)) return;
    console.error("Building (once after each change; about a minute)...");
    rmSync(STAMP, { force: true });
    runTool("prisma", ["generate"]);
    runTool("next", ["build"]);
    await bundlePrograms();
    writeFileSync(STAMP, JSON.stringify({ hash }));
  } finally {
    release();
  }
}

/** @param {string} hash */
function isBuilt(hash) {
  if (!existsSync(STAMP) || !existsSync(".next/BUILD_ID")) return false;
  return JSON.parse(readFileSync(STAMP, "utf8")).hash === hash;
}

/**
 * @param {string} name
 * @param {string[]} args
 */
function runTool(name, args) {
  const result = spawnSync(path.resolve("node_modules/.bin", name), args, {
    encoding: "utf8",
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    },
  });
  if (result.status === 0) return;
  throw new Refusal(
    `"${name} ${args.join(" ")}" failed:\n${result.stdout ?? ""}${result.stderr ?? ""}`,
  );
}

/** The programs beside the pages, each one file that starts without a compiler. */
async function bundlePrograms() {
  const { metafile } = await build({
    entryPoints: [...globSync("scripts/programs/*.ts"), ...globSync("prisma/seed/demo.ts")],
    entryNames: "[name]",
    chunkNames: "chunks/[hash]",
    outdir: "dist",
    bundle: true,
    // Shared chunks, so that a program started by another one shares its modules.
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    packages: "external",
    alias: { "server-only": "./scripts/launch/nothing.mjs" },
    sourcemap: true,
    metafile: true,
    logLevel: "warning",
  });
  // A file of ours that does not exist counts as a package, and would only be missed at the start.
  const missing = Object.values(metafile.outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external && path.startsWith("@/"));
  if (missing.length > 0) {
    throw new Refusal(`The build misses ${missing.map(({ path }) => path).join(", ")}.`);
  }
}
