import "server-only";
import type { AllowRuleScope } from "@/domain/allow-rule/allow-rule";
import { Prisma } from "@/generated/prisma/client";
import { scopeOf } from "@/server/allow-rule/scope-of";
import { coversSql } from "@/server/allow-rule/covers-sql";
import type { Db, Tx } from "@/server/db";

export type ActiveRule = { id: string; scope: AllowRuleScope };

/** The rules that hold now, the oldest first: of two that cover a finding it counts for the older. */
export async function activeRules(tx: Db | Tx, now: Date): Promise<ActiveRule[]> {
  const rows = await tx.allowRule.findMany({
    where: { endedAt: null, expiresAt: { gt: now } },
    orderBy: { id: "asc" },
  });
  return rows.map((row) => ({ id: row.id, scope: scopeOf(row) }));
}

const { sql } = Prisma;

/**
 * `ordinal` and `covered_by` of each row of `seen` that a rule covers. One branch a rule: each
 * pattern is compiled once, where a join would compile it anew for every row.
 */
export function coveredSql(rules: readonly ActiveRule[]): Prisma.Sql {
  if (rules.length === 0) {
    return sql`select ordinal, null::uuid as covered_by from seen where false`;
  }
  const branches = rules.map(
    ({ id, scope }, rank) => sql`
      select ordinal, ${id}::uuid as covered_by, ${rank}::int as rank
      from seen place where ${coversSql(scope)}`,
  );
  return sql`
    select distinct on (ordinal) ordinal, covered_by
    from (${Prisma.join(branches, " union all ")}) branch order by ordinal, rank`;
}
