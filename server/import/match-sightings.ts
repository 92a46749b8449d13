import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Db, Tx } from "@/server/db";
import type { Sighting } from "@/server/import/sighting";

/**
 * The version that each row of `asked` is a sighting of, in the order of what identifies it: the
 * value's hash, the provider's key id, the tool's fingerprint within one commit, the rule and place.
 * The last two only where one side has no value: two secrets of one line are two leaks. `asked` has
 * ordinal, tool, rule_id, hash_key_id, sha256, provider_key_hash, tool_fingerprint, commit, place_hash.
 * The first of several is taken by array_agg: an "order by id limit 1" lets the planner walk the
 * table in the order of its ids, once for each row asked about.
 */
export const matchedSql = Prisma.sql`
  select a.*,
    coalesce(s.key_version_id, p.key_version_id, t.key_version_id, r.key_version_id)
      as key_version_id,
    s.id is null and p.id is null as by_place
  from asked a
  left join key_identifier s
    on s.kind = 'sha256' and s.hash_key_id = a.hash_key_id and s.hash = a.sha256
  left join key_identifier p
    on s.id is null and p.kind = 'provider_key_id' and p.hash_key_id = a.hash_key_id
    and p.hash = a.provider_key_hash
  left join lateral (
    select (array_agg(o.key_version_id order by o.id))[1] as key_version_id from occurrence o
    where s.id is null and p.id is null
      and o.tool_fingerprint = a.tool_fingerprint and o.tool = a.tool and o.commit = a.commit
      and (coalesce(a.sha256, a.provider_key_hash) is null or not exists (
        select 1 from key_identifier k where k.key_version_id = o.key_version_id
      ))
  ) t on true
  left join lateral (
    select (array_agg(o.key_version_id order by o.id))[1] as key_version_id from occurrence o
    where s.id is null and p.id is null and t.key_version_id is null
      and o.place_hash = a.place_hash and o.tool = a.tool and o.rule_id = a.rule_id
      and (coalesce(a.sha256, a.provider_key_hash) is null or not exists (
        select 1 from key_identifier k where k.key_version_id = o.key_version_id
      ))
  ) r on true`;

export type Match = { keyVersionId: string; byPlace: boolean };

/** By the index of the sighting; a secret that nobody knows is missing. */
export async function matchSightings(
  tx: Db | Tx,
  sightings: readonly Sighting[],
): Promise<Map<number, Match>> {
  const asked = sightings.map((sighting, ordinal) => ({
    ordinal,
    tool: sighting.tool,
    rule_id: sighting.ruleId,
    hash_key_id: sighting.hashKeyId,
    sha256: hex(sighting.sha256),
    provider_key_hash: hex(sighting.providerKeyHash),
    tool_fingerprint: sighting.toolFingerprint,
    commit: sighting.commit,
    place_hash: hex(sighting.placeHash),
  }));
  const rows = await tx.$queryRaw<{ ordinal: number; key_version_id: string; by_place: boolean }[]>`
    with asked as materialized (
      select ordinal, tool, rule_id, hash_key_id, decode(sha256, 'hex') as sha256,
        decode(provider_key_hash, 'hex') as provider_key_hash, tool_fingerprint, commit,
        decode(place_hash, 'hex') as place_hash
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as row(
        ordinal int, tool text, rule_id text, hash_key_id uuid, sha256 text,
        provider_key_hash text, tool_fingerprint text, commit text, place_hash text
      )
    ), matched as (${matchedSql})
    select ordinal, key_version_id, by_place from matched where key_version_id is not null`;
  return new Map(
    rows.map((row) => [row.ordinal, { keyVersionId: row.key_version_id, byPlace: row.by_place }]),
  );
}

function hex(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString("hex");
}
