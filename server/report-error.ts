import "server-only";
import { log } from "@/server/log";

/** The one sink of bugs. The error's own message may quote what was typed, so only its shape is logged. */
export function reportError(error: unknown, where: Record<string, string>): void {
  log().error({ ...where, error: shapeOf(error) }, "unexpected error");
}

type Shape = { name: string; code?: string; stack: string[]; cause?: Shape };

function shapeOf(error: unknown): Shape {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const code = "code" in error ? error.code : undefined;
  return {
    name: error.name,
    // Prisma's, PostgreSQL's and Node's own: P2010, 22P02, ECONNREFUSED.
    ...(typeof code === "string" && /^[A-Z0-9_]{2,40}$/u.test(code) && { code }),
    stack: frames(error),
    ...(error.cause instanceof Error && { cause: shapeOf(error.cause) }),
  };
}

/** The message stands in the stack too, and its lines may look like frames. */
function frames(error: Error): string[] {
  return (error.stack ?? "")
    .replace(error.message, "")
    .split("\n")
    .filter((line) => /^\s+at .*(:\d+:\d+\)?|\(<anonymous>\))$/u.test(line))
    .map((line) => line.trim());
}
