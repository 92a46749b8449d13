import "server-only";
import { readFileSync } from "node:fs";

import { env } from "@/server/env";

/**
 * The one clock of the server. Tests of windows that last hours move it through a file that only
 * `REKEY_TEST_CLOCK` names, read anew each time: milliseconds to add, or "=" and the time at which
 * the clock stands still, for pictures that must not differ.
 */
export function currentTime(): Date {
  const file = env().REKEY_TEST_CLOCK;
  if (file === undefined) return new Date();
  const said = read(file);
  if (said.startsWith("=")) return new Date(said.slice(1));
  return new Date(Date.now() + (Number(said) || 0));
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}
