import "server-only";
import type { MutationContext } from "@/server/context";
import { lockKeys } from "@/server/key/lock-keys";

/**
 * Locks the keys and incidents of a leak event that are being answered, in the order of every other
 * verb. What is told once for the event changes all of them. Call it before any other lock.
 */
export async function lockEventBoard(
  ctx: MutationContext,
  leakEventId: string,
): Promise<{ incidentIds: string[] }> {
  const answered = {
    leakEventId,
    state: { in: ["active", "monitoring"] },
  };
  const keys = await ctx.tx.incident.findMany({
    where: answered,
    select: { keyId: true },
    distinct: ["keyId"],
  });
  await lockKeys(
    ctx.tx,
    keys.map(({ keyId }) => keyId),
  );
  const incidents = await ctx.tx.incident.findMany({ where: answered, select: { id: true } });
  return { incidentIds: incidents.map(({ id }) => id) };
}
