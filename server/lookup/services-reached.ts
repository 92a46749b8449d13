import "server-only";
import type { Db, Tx } from "@/server/db";

/** These services, all that need them directly or through others, and the needs between them. */
export async function servicesReachedFrom(tx: Db | Tx, serviceIds: readonly string[]) {
  const services = await tx.$queryRaw<{ id: string; name: string; ownerTeam: string | null }[]>`
    with recursive reached(id) as (
      select unnest(${serviceIds}::uuid[])
      union
      select d.service_id from dependency d
      join reached on d.depends_on_id = reached.id
      join service s on s.id = d.service_id and s.archived_at is null
      where d.archived_at is null
    )
    select s.id, s.name, t.name as "ownerTeam"
    from reached join service s using (id) left join team t on t.id = s.owner_team_id`;
  const ids = services.map(({ id }) => id);
  const dependencies = await tx.$queryRaw<{ serviceId: string; dependsOnId: string }[]>`
    select service_id as "serviceId", depends_on_id as "dependsOnId" from dependency
    where depends_on_id = any(${ids}::uuid[]) and archived_at is null`;
  return { services, dependencies };
}
