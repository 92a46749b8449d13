import "server-only";
import type { Db, Tx } from "@/server/db";

/** The services that this one needs and that need it too, directly or through others. */
export async function servicesInCycle(tx: Db | Tx, serviceId: string): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with recursive
      needs(id) as (
        select depends_on_id from dependency
        where service_id = ${serviceId}::uuid and archived_at is null
        union
        select d.depends_on_id from dependency d join needs on d.service_id = needs.id
        where d.archived_at is null
      ),
      needers(id) as (
        select service_id from dependency
        where depends_on_id = ${serviceId}::uuid and archived_at is null
        union
        select d.service_id from dependency d join needers on d.depends_on_id = needers.id
        where d.archived_at is null
      )
    select id from needs intersect select id from needers`;
  return new Set(rows.map(({ id }) => id));
}
