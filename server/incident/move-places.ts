import "server-only";
import type { Tx } from "@/server/db";

/** Moves places to another incident and version. One that is known there already stays. */
export async function movePlaces(
  tx: Tx,
  { ids, to }: { ids: readonly string[]; to: { id: string; keyVersionId: string } },
): Promise<string[]> {
  if (ids.length === 0) return [];
  const moved = await tx.$queryRaw<{ id: string }[]>`
    update occurrence o
    set incident_id = ${to.id}::uuid, key_version_id = ${to.keyVersionId}::uuid
    where o.id = any(${[...ids]}::uuid[]) and not exists (
      select 1 from occurrence s
      where s.key_version_id = ${to.keyVersionId}::uuid and s.place_hash = o.place_hash
        and s.id <> o.id
    )
    returning o.id::text`;
  return moved.map(({ id }) => id);
}
