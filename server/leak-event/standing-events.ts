import "server-only";
import type { Tx } from "@/server/db";

/**
 * The event of each of these acts (hexadecimal hashes) that still has something unresolved: the
 * newest, and where it was merged into another one, that one.
 */
export async function standingEvents(
  tx: Tx,
  hashes: readonly string[],
): Promise<Map<string, { id: string; number: number }>> {
  if (hashes.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ hash: string; id: string; number: number }[]>`
    with recursive asked as (
      select decode(h, 'hex') as hash from unnest(${[...hashes]}::text[]) h
    ), standing as (
      select a.hash, e.id, e.number, e.merged_into_id, e.number as first
      from asked a join leak_event e on e.source_hash = a.hash
      union all
      select s.hash, e.id, e.number, e.merged_into_id, s.first
      from standing s join leak_event e on e.id = s.merged_into_id
    )
    select distinct on (s.hash) encode(s.hash, 'hex') as hash, s.id::text, s.number
    from standing s
    where s.merged_into_id is null and exists (
      select 1 from incident i
      where i.leak_event_id = s.id and i.kind = 'leak' and i.state <> 'resolved'
    )
    order by s.hash, s.first desc`;
  return new Map(rows.map(({ hash, id, number }) => [hash, { id, number }]));
}
