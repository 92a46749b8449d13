import "server-only";
import type { Tx } from "@/server/db";

/**
 * Locks several keys and their unresolved incidents, each set in the order of its ids, for a change
 * of a service or an environment. Whoever also locks those two locks them first.
 */
export async function lockKeys(
  tx: Tx,
  keyIds: readonly string[],
): Promise<{ incidentIds: string[] }> {
  if (keyIds.length === 0) return { incidentIds: [] };
  await tx.$queryRaw`
    select id from key where id = any(${keyIds}::uuid[]) order by id for update`;
  const incidents = await tx.$queryRaw<{ id: string }[]>`
    select id from incident where key_id = any(${keyIds}::uuid[]) and state <> 'resolved'
    order by id for update`;
  return { incidentIds: incidents.map(({ id }) => id) };
}
