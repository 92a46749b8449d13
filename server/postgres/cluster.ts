import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { canEnter, type Account } from "@/server/postgres/account";
import { openSystemDir, SYSTEM_DIR } from "@/server/postgres/binaries";
import { SUPERUSER, type Connection } from "@/server/postgres/connection-file";
import { runTool } from "@/server/postgres/run-tool";
import { StartRefusal } from "@/server/start-refusal";

/** Creates the data folder, closed to others except for passing through to the database's own folder. */
export function openDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    throw new StartRefusal(
      `The data folder ${dataDir} cannot be used (${(error as Error).message}). ` +
        "Set REKEY_DATA_DIR to a folder that this account may write.",
    );
  }
}

/** Where the database of this data folder lives: inside it, unless root's account cannot get there. */
export function chooseClusterDir(dataDir: string, account: Account | null): string {
  const inside = path.join(dataDir, "postgres");
  if (!account || canEnter(dataDir, account)) return inside;
  openSystemDir();
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  return path.join(SYSTEM_DIR, `data-${name}`);
}

export function dataOf(clusterDir: string): string {
  return path.join(clusterDir, "data");
}

/** Makes the cluster once: initdb into a side folder, renamed when whole, so a kill leaves no half of it. */
export async function createCluster(
  connection: Connection,
  { binDir, account }: { binDir: string; account: Account | null },
): Promise<void> {
  const { clusterDir, superuserPassword } = connection;
  const partial = path.join(clusterDir, "data.new");
  const passwordFile = path.join(clusterDir, `initdb-${randomBytes(6).toString("hex")}`);
  mkdirSync(clusterDir, { recursive: true, mode: 0o700 });
  rmSync(partial, { recursive: true, force: true });
  writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
  if (account) {
    chownSync(clusterDir, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    const { code, output } = await runTool(
      path.join(binDir, "initdb"),
      [
        `--pgdata=${partial}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--no-instructions",
        ...(await localeArguments(binDir)),
      ],
      account,
    );
    if (code !== 0) throw databaseRefusal("could not be created", { output, clusterDir });
    renameSync(partial, dataOf(clusterDir));
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(partial, { recursive: true, force: true });
  }
}

// The builtin provider sorts the same on every system; it exists since PostgreSQL 17.
async function localeArguments(binDir: string): Promise<string[]> {
  const major = await majorVersion(binDir);
  if (major < 17) return ["--locale=C"];
  return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
}

async function majorVersion(binDir: string): Promise<number> {
  const { output } = await runTool(path.join(binDir, "postgres"), ["--version"], null);
  return Number(/(\d+)(\.|beta|rc|$)/.exec(output)?.[1]);
}

/** Refuses data that another major version of PostgreSQL wrote. */
export async function assertSameMajor(clusterDir: string, binDir: string): Promise<void> {
  const written = Number(readFileSync(path.join(dataOf(clusterDir), "PG_VERSION"), "utf8"));
  const ours = await majorVersion(binDir);
  if (written === ours) return;
  throw new StartRefusal(
    `The database in ${clusterDir} was written by PostgreSQL ${written}, this Rekey brings ${ours}. ` +
      'See "Upgrade" in docs/operations.md.',
  );
}

/** Turns what PostgreSQL printed into a sentence that says what to do. */
export function databaseRefusal(
  what: string,
  { output, clusterDir }: { output: string; clusterDir: string },
): StartRefusal {
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new StartRefusal(
      `The disk is full: the embedded PostgreSQL ${what}. Free some space at ${clusterDir} and start again.`,
    );
  }
  if (/Permission denied|has wrong ownership/.test(output)) {
    return new StartRefusal(
      `The embedded PostgreSQL ${what}: this account may not use ${clusterDir}. ` +
        "Start Rekey as the account that owns it.",
    );
  }
  const tail = output.split("\n").slice(-5).join("\n");
  return new StartRefusal(`The embedded PostgreSQL ${what}. Its last words were:\n${tail}`);
}

export function clusterExists(clusterDir: string): boolean {
  return existsSync(dataOf(clusterDir));
}
