import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Db, Tx } from "@/server/db";

/**
 * The open incidents whose boards wait for these consumers or services. Restricted ones are left
 * out: a refusal that names one would tell everybody of it. Their boards hold what they hold anyway.
 */
export async function boardsWaiting(
  tx: Db | Tx,
  { by, ids }: { by: "consumer" | "service"; ids: readonly string[] },
): Promise<Map<string, number[]>> {
  if (ids.length === 0) return new Map();
  const column = Prisma.raw(by === "consumer" ? "consumer.id" : "consumer.service_id");
  const rows = await tx.$queryRaw<{ id: string; numbers: number[] }[]>`
    select ${column} as id, array_agg(distinct incident.number order by incident.number) as numbers
    from cutover
    join consumer on consumer.id = cutover.consumer_id
    join incident on incident.id = cutover.incident_id
    where ${column} = any(${ids}::uuid[])
      and cutover.state not in ('proved', 'waived')
      and incident.state <> 'resolved' and not incident.restricted
    group by 1`;
  return new Map(rows.map(({ id, numbers }) => [id, numbers]));
}
