import "server-only";
import { type SeenAgain, seenAgain } from "@/domain/incident/seen-again";
import { oldAfterDays } from "@/domain/import/suggest-mode";
import type { Import } from "@/generated/prisma/client";
import type { Db, Tx } from "@/server/db";
import type { Suppressed } from "@/server/import/count-suppressed";
import { seenSql } from "@/server/import/seen-sql";
import {
  isLaidTrap,
  loadSeenVersions,
  seenAgainFacts,
  type SeenVersion,
} from "@/server/import/seen-versions";

type Counted = {
  /** Null: all secrets that nobody knows, together. */
  versionId: string | null;
  secrets: number;
  findings: number;
  places: number;
  knownPlaces: number;
  oldSecrets: number;
  onlyIds: boolean;
};

export type SecretCounts = {
  secrets: number;
  newIncidents: number;
  oldSecrets: number;
  occurrences: number;
  alreadyKnown: number;
  idOnly: number;
  /** Findings of honeytokens: they open nothing. */
  honeytokens: number;
  seenAgain: Partial<Record<SeenAgain, number>>;
};

/** What applying would make of a report's secrets, by the rules that applying follows. */
export async function countSecrets(
  tx: Db | Tx,
  { row, suppressed }: { row: Import; suppressed: Suppressed },
): Promise<SecretCounts> {
  const rows = await loadCounts(tx, { row, suppressed });
  const versions = await loadVersions(tx, rows);
  const counts: SecretCounts = {
    secrets: suppressed.secrets,
    newIncidents: 0,
    oldSecrets: 0,
    occurrences: 0,
    alreadyKnown: 0,
    idOnly: 0,
    honeytokens: 0,
    seenAgain: {},
  };
  for (const counted of rows) {
    counts.secrets += counted.secrets;
    const version = counted.versionId === null ? undefined : versions.get(counted.versionId);
    const incident = version?.incident ?? null;
    if (version !== undefined && isLaidTrap(version)) {
      counts.honeytokens += counted.findings;
    } else if (version !== undefined && incident !== null) {
      addSeenAgain(counts, { counted, version: { ...version, incident }, seenAt: row.createdAt });
    } else if (version !== undefined && counted.onlyIds) {
      counts.idOnly += counted.findings;
    } else {
      counts.newIncidents += version === undefined ? counted.secrets : 1;
      counts.oldSecrets += counted.oldSecrets;
      counts.occurrences += counted.places;
      counts.alreadyKnown += counted.findings - counted.places;
    }
  }
  return counts;
}

function addSeenAgain(
  counts: SecretCounts,
  of: {
    counted: Counted;
    version: SeenVersion & { incident: NonNullable<SeenVersion["incident"]> };
    seenAt: Date;
  },
): void {
  const newPlaces = of.counted.places - of.counted.knownPlaces;
  counts.occurrences += newPlaces;
  counts.alreadyKnown += of.counted.findings - newPlaces;
  if (newPlaces === 0) return;
  const facts = seenAgainFacts(of.version, { knownPlace: false, seenAt: of.seenAt });
  const outcome = seenAgain(facts);
  counts.seenAgain[outcome] = (counts.seenAgain[outcome] ?? 0) + newPlaces;
}

async function loadVersions(tx: Db | Tx, rows: readonly Counted[]) {
  const ids = rows.flatMap(({ versionId }) => versionId ?? []);
  return new Map((await loadSeenVersions(tx, ids)).map((version) => [version.id, version]));
}

async function loadCounts(
  tx: Db | Tx,
  { row, suppressed }: { row: Import; suppressed: Suppressed },
): Promise<Counted[]> {
  const oldBefore = new Date(row.createdAt.getTime() - oldAfterDays * 86_400_000);
  return tx.$queryRaw<Counted[]>`
    with ${seenSql(row, suppressed.rules)},
    kept as materialized (select * from ruled where ${suppressed.staysSql}),
    fresh as (
      select min(committed_at) as since, count(*) as findings,
        count(distinct place_hash) as places
      from kept where key_version_id is null group by secret
    )
    select null as "versionId", count(*)::int as secrets,
      coalesce(sum(findings), 0)::int as findings, coalesce(sum(places), 0)::int as places,
      0 as "knownPlaces",
      (count(*) filter (where since < ${oldBefore}::timestamptz))::int as "oldSecrets",
      false as "onlyIds"
    from fresh
    union all
    select s.key_version_id::text, count(distinct s.secret)::int, count(*)::int,
      count(distinct s.place_hash)::int,
      (count(distinct s.place_hash) filter (where o.id is not null))::int,
      coalesce(min(s.committed_at) < ${oldBefore}::timestamptz, false)::int,
      bool_and(s.part_role = 'id' and s.provider_key_hash is not null)
    from kept s
    left join occurrence o
      on o.key_version_id = s.key_version_id and o.place_hash = s.place_hash
    where s.key_version_id is not null
    group by s.key_version_id`;
}
