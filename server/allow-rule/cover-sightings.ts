import "server-only";
import { type ActiveRule, coveredSql } from "@/server/allow-rule/covered-sql";
import type { Db, Tx } from "@/server/db";

export type CoveredPlace = {
  keyVersionId: string | null;
  path: string | null;
  ruleId: string;
  repository: string | null;
};

/** The rule that covers each of these, by its index; what no rule covers is missing. */
export async function coverSightings(
  tx: Db | Tx,
  { rules, places }: { rules: readonly ActiveRule[]; places: readonly CoveredPlace[] },
): Promise<Map<number, string>> {
  if (rules.length === 0 || places.length === 0) return new Map();
  const asked = places.map((place, ordinal) => ({
    ordinal,
    key_version_id: place.keyVersionId,
    path: place.path,
    rule_id: place.ruleId,
    repository: place.repository,
  }));
  const rows = await tx.$queryRaw<{ ordinal: number; ruleId: string }[]>`
    with seen as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as row(ordinal int, key_version_id uuid, path text, rule_id text, repository text)
    ), covered as (${coveredSql(rules)})
    select ordinal, covered_by::text as "ruleId" from covered`;
  return new Map(rows.map(({ ordinal, ruleId }) => [ordinal, ruleId]));
}
