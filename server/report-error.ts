import "server-only";
import { log } from "@/server/log";

/** The one sink of bugs. The error's own message may quote what was typed, so only its shape is logged. */
export function reportError(error: unknown, where: Record<string, string>): void {
  const shape =
    error instanceof Error
      ? { name: error.name, stack: frames(error) }
      : { name: typeof error, stack: [] };
  log().error({ ...where, error: shape }, "unexpected error");
}

function frames(error: Error): string[] {
  return (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /u.test(line))
    .map((line) => line.trim());
}
