import { holdFile } from "@/lib/file-lock.mjs";
import { checkServer } from "@/server/postgres/check-server";
import { openDataDir } from "@/server/postgres/cluster";
import { startPostgres } from "@/server/postgres/start-postgres";
import { StartRefusal } from "@/server/start-refusal";

export type OpenDatabase = { url: string; embedded: boolean; close: () => Promise<void> };

/** The database of the settings: the one at DATABASE_URL, else the embedded one of the data folder. */
export async function openDatabase(options: {
  databaseUrl: string | undefined;
  dataDir: string;
}): Promise<OpenDatabase> {
  if (options.databaseUrl) {
    await checkServer(options.databaseUrl);
    return { url: options.databaseUrl, embedded: false, close: () => Promise.resolve() };
  }
  const { url, stop } = await startPostgres({ dataDir: options.dataDir });
  return { url, embedded: true, close: stop };
}

/**
 * The same for a command that runs beside a Rekey or alone: it uses the running database and leaves it running,
 * or holds the folder and starts one for itself.
 */
export async function borrowDatabase(options: {
  databaseUrl: string | undefined;
  dataDir: string;
}): Promise<OpenDatabase> {
  openDataDir(options.dataDir);
  const lock = holdFile(lockFile(options.dataDir), "a command");
  const database = await openDatabase(options);
  if (!lock.held) return { ...database, close: () => Promise.resolve() };
  return {
    ...database,
    close: async () => {
      await database.close();
      lock.release();
    },
  };
}

/** Takes the data folder for this process, or says who has it. */
export function holdDataDir(dataDir: string, note: string): () => void {
  openDataDir(dataDir);
  const lock = holdFile(lockFile(dataDir), note);
  if (lock.held) return lock.release;
  const { pid, note: what } = lock.owner;
  throw new StartRefusal(
    `The data folder ${dataDir} is in use by another Rekey, pid ${pid}${what ? ` (${what})` : ""}. ` +
      "Stop that one, or set REKEY_DATA_DIR to another folder.",
  );
}

/** Whether a running Rekey has the data folder. */
export function isFolderHeld(dataDir: string): boolean {
  openDataDir(dataDir);
  const lock = holdFile(lockFile(dataDir));
  if (lock.held) lock.release();
  return !lock.held;
}

function lockFile(dataDir: string): string {
  return `${dataDir}/lock`;
}
