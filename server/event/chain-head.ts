import "server-only";
import { formatHead } from "@/domain/event/chain-head";
import type { Db, Tx } from "@/server/db";

/**
 * The last line of the chain as `seq:hmac`, null while there is none. Kept somewhere else it shows
 * later whether lines were cut off behind it, which the chain alone cannot.
 */
export async function exportHead(tx: Db | Tx): Promise<string | null> {
  const last = await tx.eventSeal.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, hmac: true },
  });
  return last === null ? null : formatHead(last);
}
