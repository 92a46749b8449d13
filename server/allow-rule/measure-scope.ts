import "server-only";
import type { AllowRuleScope } from "@/domain/allow-rule/allow-rule";
import type { AllowRuleTrial } from "@/domain/allow-rule/allow-rule-dto";
import { placeText } from "@/domain/import/place-text";
import { Prisma } from "@/generated/prisma/client";
import { coversSql } from "@/server/allow-rule/covers-sql";
import type { QueryContext } from "@/server/context";
import { visibleTo } from "@/server/restriction/visible-to";

const shown = 8;
const { sql } = Prisma;

type Reading = Pick<QueryContext, "tx" | "actor" | "now">;
type Counts = Omit<AllowRuleTrial, "examples">;

/** What a rule would have done so far, with examples. */
export async function measureScope(ctx: Reading, scope: AllowRuleScope): Promise<AllowRuleTrial> {
  const counts = await countScope(ctx, scope);
  const examples = await ctx.tx.$queryRaw<ExampleRow[]>`
    with ${triedSql(ctx, scope)}
    select t.number, t.title, t.live, t.repository, t.path, t.line, t.url
    from tried t join per_key k using (key_version_id)
    where k.whole order by t.live desc, t.found_at desc, t.id limit ${shown}`;
  return {
    ...counts,
    examples: examples.map(({ number, title, live, ...place }) => ({
      number,
      title,
      live,
      place: placeText(place),
    })),
  };
}

/** The same without examples. */
export async function countScope(ctx: Reading, scope: AllowRuleScope): Promise<Counts> {
  const [counts] = await ctx.tx.$queryRaw<Counts[]>`
    with ${triedSql(ctx, scope)}
    select coalesce(sum(covered) filter (where whole), 0)::int as findings,
      (count(*) filter (where whole))::int as keys,
      coalesce(sum(covered) filter (where whole and live), 0)::int as live,
      coalesce(sum(unresolved) filter (where whole), 0)::int as unresolved,
      (count(*) filter (where covered > 0 and not whole))::int as partly,
      coalesce(sum(covered), 0)::int as covered, coalesce(sum(places), 0)::int as total
    from per_key`;
  if (counts === undefined) throw new Error("A count is one row.");
  return counts;
}

/**
 * Every place that leaks were found in, tried: a key is suppressed where all its places are covered.
 * Incidents that the actor may not see are not counted.
 */
function triedSql(ctx: Reading, scope: AllowRuleScope): Prisma.Sql {
  return sql`
    place as materialized (
      select o.key_version_id, o.path, o.rule_id, o.repository, o.line, o.url, o.found_at, o.id,
        i.number, i.title, i.state, v.state = 'live' as live
      from occurrence o
      join incident i on i.id = o.incident_id
      join key_version v on v.id = o.key_version_id
      where i.kind = 'leak' and ${visibleTo(ctx)}
    ),
    tried as materialized (select place.*, ${coversSql(scope)} as covered from place),
    per_key as materialized (
      select key_version_id, bool_and(covered) as whole, bool_or(live) as live,
        (count(*) filter (where covered))::int as covered, count(*)::int as places,
        (count(distinct number) filter (where state <> 'resolved'))::int as unresolved
      from tried group by key_version_id
    )`;
}

type ExampleRow = {
  number: number;
  title: string;
  live: boolean;
  repository: string | null;
  path: string | null;
  line: number | null;
  url: string | null;
};
