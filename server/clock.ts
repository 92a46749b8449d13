import "server-only";
import { readFileSync } from "node:fs";

import { env } from "@/server/env";

/**
 * The one clock of the server. Tests of windows that last hours move it through a file that only
 * `REKEY_TEST_CLOCK` names: milliseconds to add, read anew each time.
 */
export function currentTime(): Date {
  const file = env().REKEY_TEST_CLOCK;
  if (file === undefined) return new Date();
  return new Date(Date.now() + offsetIn(file));
}

function offsetIn(file: string): number {
  try {
    return Number(readFileSync(file, "utf8")) || 0;
  } catch {
    return 0;
  }
}
