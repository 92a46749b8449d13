import "server-only";
import { maySuppress } from "@/domain/allow-rule/may-suppress";
import { Prisma } from "@/generated/prisma/client";
import type { Import } from "@/generated/prisma/client";
import { type ActiveRule, activeRules } from "@/server/allow-rule/covered-sql";
import type { Db, Tx } from "@/server/db";
import { loadSeenVersions, seenIncident } from "@/server/import/seen-versions";
import { seenSql } from "@/server/import/seen-sql";

export type Suppressed = {
  rules: readonly ActiveRule[];
  secrets: number;
  /** Findings by the rule that hides them. */
  byRule: ReadonlyMap<string, number>;
  /** Of `ruled`: the rows that no rule hides. */
  staysSql: Prisma.Sql;
};

const { sql } = Prisma;

/** What rules would hide of a staged report, by the rules that applying follows. */
export async function countSuppressed(
  tx: Db | Tx,
  { row, now }: { row: Import; now: Date },
): Promise<Suppressed> {
  const rules = await activeRules(tx, now);
  if (rules.length === 0) return { rules, secrets: 0, byRule: new Map(), staysSql: sql`true` };
  const rows = await tx.$queryRaw<HiddenRow[]>`
    with ${seenSql(row, rules)},
    hideable as (
      select key_version_id, covered_by, secret,
        bool_and(part_role = 'id' and provider_key_hash is not null)
          over (partition by key_version_id) as "onlyIds"
      from ruled where all_covered
    )
    select key_version_id::text as "versionId", covered_by::text as "ruleId", "onlyIds",
      count(*)::int as findings
    from hideable group by key_version_id, covered_by, "onlyIds"`;
  const shown = await shownVersions(tx, rows);
  const byRule = new Map<string, number>();
  for (const { versionId, ruleId, findings } of rows) {
    if (versionId !== null && shown.has(versionId)) continue;
    byRule.set(ruleId, (byRule.get(ruleId) ?? 0) + findings);
  }
  const staysSql = sql`(not all_covered or key_version_id = any(${[...shown]}::uuid[]))`;
  const [counted] = await tx.$queryRaw<{ secrets: number }[]>`
    with ${seenSql(row, rules)}
    select count(distinct secret)::int as secrets from ruled where (${staysSql}) is not true`;
  return { rules, secrets: counted?.secrets ?? 0, byRule, staysSql };
}

type HiddenRow = { versionId: string | null; ruleId: string; onlyIds: boolean; findings: number };

/** Versions that rules cover, and that are shown all the same. */
async function shownVersions(tx: Db | Tx, rows: readonly HiddenRow[]): Promise<Set<string>> {
  const onlyIds = new Map(rows.map((row) => [row.versionId, row.onlyIds]));
  const versions = await loadSeenVersions(
    tx,
    [...onlyIds.keys()].flatMap((id) => id ?? []),
  );
  const shown = versions.filter(({ id, state, incident }) => {
    if (incident === null && onlyIds.get(id) === true) return true;
    return !maySuppress({
      foundLive: false,
      versionState: state,
      incident: incident && seenIncident(incident),
    });
  });
  return new Set(shown.map(({ id }) => id));
}
