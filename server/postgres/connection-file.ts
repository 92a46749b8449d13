import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { StartRefusal } from "@/server/start-refusal";

/** How to reach the embedded database: `postgres.json` in the data folder, readable by its owner only. */
const connectionSchema = z.object({
  /** Folder that holds PostgreSQL's own data and log: relative to the data folder, which may be moved. */
  clusterDir: z.string(),
  port: z.int(),
  password: z.string(),
  superuserPassword: z.string(),
});

export type Connection = z.infer<typeof connectionSchema>;

export const APP_ROLE = "rekey";
export const SUPERUSER = "postgres";

export function readConnection(dataDir: string): Connection | null {
  const file = fileIn(dataDir);
  if (!existsSync(file)) return null;
  try {
    const connection = connectionSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    return { ...connection, clusterDir: path.resolve(dataDir, connection.clusterDir) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EACCES") {
      throw new StartRefusal(
        `${file} cannot be read by this account: start Rekey as the account that started it before.`,
      );
    }
    throw new StartRefusal(`${file} is damaged: restore it from a backup of the data folder.`);
  }
}

export function writeConnection(dataDir: string, connection: Connection): void {
  const inside = path.relative(dataDir, connection.clusterDir);
  const clusterDir = inside.startsWith("..") ? connection.clusterDir : inside;
  writePrivateFile(fileIn(dataDir), `${JSON.stringify({ ...connection, clusterDir }, null, 2)}\n`);
}

/** Writes at once or not at all, for the owner of the folder only. */
export function writePrivateFile(file: string, content: string): void {
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, content, { mode: 0o600 });
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(path.dirname(file));
    chownSync(partial, uid, gid);
  }
  renameSync(partial, file);
}

export function appUrl({ port, password }: Connection, database: string = APP_ROLE): string {
  return `postgresql://${APP_ROLE}:${password}@127.0.0.1:${port}/${database}`;
}

export function superuserUrl({ port, superuserPassword }: Connection): string {
  return `postgresql://${SUPERUSER}:${superuserPassword}@127.0.0.1:${port}/postgres`;
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, "postgres.json");
}
