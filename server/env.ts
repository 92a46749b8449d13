import "server-only";
import { parseSettings, type Settings, unknownSettings } from "@/server/settings";
import { StartRefusal } from "@/server/start-refusal";

/** What the launcher has settled by the time anything is served. */
export type Env = Settings & { DATABASE_URL: string; REKEY_SECRET: string };

let read: Env | undefined;

/** The settings as given, each wrong one named in one message. */
export function readSettings(): Settings {
  const result = parseSettings(process.env);
  if (result.ok) return result.value;
  const lines = result.wrong.map((line) => `  ${line}`).join("\n");
  throw new StartRefusal(`Settings that Rekey cannot use:\n${lines}`);
}

export function misspeltSettings(): string[] {
  return unknownSettings(process.env);
}

/** Gives the process what was not set but found: the embedded database, the generated secret. */
export function provideSettings(found: { DATABASE_URL: string; REKEY_SECRET: string }): void {
  Object.assign(process.env, found);
  read = undefined;
}

/** The settings, read and checked once. */
export function env(): Env {
  if (read) return read;
  const { DATABASE_URL, REKEY_SECRET, ...rest } = readSettings();
  if (!DATABASE_URL || !REKEY_SECRET) {
    throw new StartRefusal(
      'DATABASE_URL and REKEY_SECRET are not set. "npm start" finds both by itself.',
    );
  }
  read = { ...rest, DATABASE_URL, REKEY_SECRET };
  return read;
}

/** The address that people open: REKEY_URL, else where this process listens. */
export function publicUrl({
  REKEY_URL,
  HOST,
  PORT,
}: Pick<Settings, "REKEY_URL" | "HOST" | "PORT">): string {
  if (REKEY_URL) return REKEY_URL.replace(/\/$/u, "");
  const everywhere = HOST === "0.0.0.0" || HOST === "::";
  const host = everywhere ? "localhost" : HOST.includes(":") ? `[${HOST}]` : HOST;
  return `http://${host}:${PORT}`;
}
