import "server-only";
import type { Tx } from "@/server/db";

/** Numbers have no gaps: the caller holds lockIdentities. */
export async function lastEventNumber(tx: Tx): Promise<number> {
  const last = await tx.leakEvent.aggregate({ _max: { number: true } });
  return last._max.number ?? 0;
}
