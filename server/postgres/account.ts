import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { StartRefusal } from "@/server/start-refusal";

/** The operating system account that runs PostgreSQL when Rekey itself is root. */
export type Account = { uid: number; gid: number };

const NAME = "rekey";

/** PostgreSQL refuses to run as root; null means "as whoever we are". */
export function accountFor(clusterDir: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  return ownerOf(clusterDir) ?? findAccount() ?? createAccount();
}

// Data made by an ordinary user stays that user's when the next start happens to be root's.
function ownerOf(clusterDir: string): Account | null {
  if (!existsSync(clusterDir)) return null;
  const { uid, gid } = statSync(clusterDir);
  return uid === 0 ? null : { uid, gid };
}

function findAccount(): Account | null {
  const uid = spawnSync("id", ["-u", NAME], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", NAME], { encoding: "utf8" });
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function createAccount(): Account {
  const made = spawnSync(
    "useradd",
    ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME],
    { encoding: "utf8" },
  );
  // Another start may have made it in the same moment, so ask before believing the failure.
  const account = findAccount();
  if (account) return account;
  const reason = made.error?.message ?? made.stderr.trim();
  throw new StartRefusal(
    `PostgreSQL does not run as root, and the account "${NAME}" could not be made (${reason}). ` +
      "Start Rekey as an ordinary user, or set DATABASE_URL to a PostgreSQL of yours.",
  );
}

/** Whether the account can enter the folder, through every folder above it. */
export function canEnter(dir: string, account: Account): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", dir], { ...account }).status === 0;
}
