import "server-only";
import type { Db, Tx } from "@/server/db";

/** A read that may give up: PostgreSQL stops the statement when its time is over, and it is null. */
export async function withinTime<T>(
  tx: Db | Tx,
  { ms, run }: { ms: number; run: (tx: Tx) => Promise<T> },
): Promise<T | null> {
  if (!("$transaction" in tx)) return run(tx);
  try {
    return await tx.$transaction(async (own) => {
      await own.$executeRaw`select set_config('statement_timeout', ${String(ms)}, true)`;
      return run(own);
    });
  } catch (error) {
    if (isCanceled(error)) return null;
    throw error;
  }
}

function isCanceled(error: unknown): boolean {
  return JSON.stringify(error).includes("57014");
}
