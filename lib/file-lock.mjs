// Plain JavaScript with built-ins only: the launcher needs it on the host's Node, before anything is installed.
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * @typedef {{ pid: number, started: string, note?: string }} LockOwner
 * @typedef {{ held: true, release: () => void } | { held: false, owner: LockOwner }} LockResult
 */

/**
 * Takes a lock file for as long as this process lives. The lock of a process that is gone is taken over.
 * @param {string} file in a folder that exists
 * @param {string} [note] shown to whoever finds the lock held
 * @returns {LockResult}
 */
export function holdFile(file, note) {
  /** @type {LockOwner} */
  const me = { pid: process.pid, started: startOf(process.pid), note };
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(me), { mode: 0o600 });
  try {
    for (;;) {
      if (createFrom(mine, file))
        return { held: true, release: () => rmSync(file, { force: true }) };
      const owner = ownerOf(file);
      if (owner && isAlive(owner)) return { held: false, owner };
      if (owner) removeStale(file, owner);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/**
 * A link appears with its content, or fails because the name exists: there is no half-written lock.
 * @param {string} from
 * @param {string} to
 */
function createFrom(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {LockOwner | null} null when it was released in between
 */
function ownerOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return null;
    if (error instanceof SyntaxError) return { pid: -1, started: "" };
    throw error;
  }
}

/**
 * Moves before it removes: if another process took the lock over just now, its lock is put back.
 * @param {string} file
 * @param {LockOwner} stale
 */
function removeStale(file, stale) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = ownerOf(aside);
  if (moved && (moved.pid !== stale.pid || moved.started !== stale.started))
    createFrom(aside, file);
  rmSync(aside, { force: true });
}

/** @param {LockOwner} owner */
function isAlive(owner) {
  if (owner.pid <= 0) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
  // The number may belong to another process by now (usual after a reboot, or in a container).
  return startOf(owner.pid) === owner.started;
}

/**
 * When a process started, as Linux tells it; "" where it does not.
 * @param {number} pid
 */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
