import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Import } from "@/generated/prisma/client";
import { type ActiveRule, coveredSql } from "@/server/allow-rule/covered-sql";
import { matchedSql } from "@/server/import/match-sightings";

/**
 * `seen`: each staged finding with the version that it is a sighting of, and the name of its secret
 * as secretOf gives it. `ruled`: the same with the allow rule that covers it, and whether rules cover
 * its secret in all places of the report.
 */
export function seenSql({ id, tool }: Import, rules: readonly ActiveRule[]): Prisma.Sql {
  return Prisma.sql`
    asked as materialized (
      select f.*, ${tool}::text as tool,
        case
          when sha256 is not null then 'value ' || encode(sha256, 'hex')
          when provider_key_hash is not null then 'id ' || encode(provider_key_hash, 'hex')
          when tool_fingerprint is not null and commit is not null then 'tool ' || tool_fingerprint
          else 'place ' || encode(place_hash, 'hex') || rule_id
        end as secret
      from import_finding f where import_id = ${id}::uuid
    ),
    seen as materialized (${matchedSql}),
    ${rules.length === 0 ? withoutRules : withRules(rules)}`;
}

const withoutRules = Prisma.sql`
  ruled as (select seen.*, null::uuid as covered_by, false as all_covered from seen)`;

function withRules(rules: readonly ActiveRule[]): Prisma.Sql {
  return Prisma.sql`
    covered as materialized (${coveredSql(rules)}),
    ruled as materialized (
      select seen.*, covered.covered_by,
        bool_and(covered.covered_by is not null) over (
          partition by coalesce(seen.key_version_id::text, seen.secret)
        ) as all_covered
      from seen left join covered using (ordinal)
    )`;
}
