import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Db, Tx } from "@/server/db";
import { seenBySql } from "@/server/restriction/visible-to";

/** Ids of the people who may approve on this incident: on a restricted one, of those who see it. */
export async function approversOf(
  tx: Db | Tx,
  { incidentId, now }: { incidentId: string; now: Date },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select m.id from member m, incident i
    where i.id = ${incidentId}::uuid and ${seenBySql(Prisma.sql`m.id`, now)}
      and m.role in ('admin', 'responder') and m.archived_at is null
    order by m.id`;
  return rows.map(({ id }) => id);
}
