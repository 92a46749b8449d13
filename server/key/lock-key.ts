import "server-only";
import { AppError } from "@/lib/app-error";
import type { Tx } from "@/server/db";

/**
 * Locks a key and then its unresolved incidents, always in this order. Whoever decides on the gate
 * or changes what it looks at holds these, so nothing slips in between the check and the write.
 */
export async function lockKey(tx: Tx, keyId: string): Promise<{ incidentIds: string[] }> {
  const keys = await tx.$queryRaw<{ id: string }[]>`
    select id from key where id = ${keyId}::uuid for update`;
  if (keys.length === 0) throw new AppError("not_found", "There is no such key.");
  const incidents = await tx.$queryRaw<{ id: string }[]>`
    select id from incident where key_id = ${keyId}::uuid and state <> 'resolved'
    order by id for update`;
  return { incidentIds: incidents.map(({ id }) => id) };
}

/** The same for whoever starts from an incident. */
export async function lockIncident(tx: Tx, incidentId: string): Promise<void> {
  const found = await tx.incident.findUnique({
    where: { id: incidentId },
    select: { keyId: true },
  });
  if (found === null) throw new AppError("not_found", "There is no such incident.");
  await tx.$queryRaw`select id from key where id = ${found.keyId}::uuid for update`;
  await tx.$queryRaw`select id from incident where id = ${incidentId}::uuid for update`;
}
