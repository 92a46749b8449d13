import "server-only";
import { countAnswer, mostCounted } from "@/domain/incident/count-answer";
import { type IncidentView, incidentViews } from "@/domain/incident/incident-views";
import { countIncidentsInput } from "@/domain/incident/list-input";
import type { IncidentCounts } from "@/domain/incident/row-dto";
import { Prisma } from "@/generated/prisma/client";
import { type IncidentFilter, incidentFilter } from "@/server/incident/incident-filter";
import type { QueryContext } from "@/server/context";
import { incidentSample } from "@/server/incident/sampled-incidents";
import { query } from "@/server/operation";
import { withinTime } from "@/server/within-time";

const ms = 200;

/** How many each view holds and how many match: exact up to a cap, then about. */
export const countIncidents = query({
  name: "countIncidents",
  permission: "incident.list",
  input: countIncidentsInput,
  async run(ctx, question): Promise<IncidentCounts> {
    const views = Object.fromEntries(
      incidentViews.map((view) => [view, incidentFilter({ view, q: "" }, ctx)]),
    ) as Record<IncidentView, IncidentFilter>;
    const asked = { ...views, matching: incidentFilter(question, ctx) };
    const [inViews, matching] = await Promise.all([
      counted(ctx, views),
      counted(ctx, { matching: asked.matching }),
    ]);
    const exact: Counted = { ...inViews, ...matching };
    const unsure = Object.keys(asked).some((name) => isMany(exact[name]));
    const about = unsure ? await estimated(ctx, asked) : () => null;
    const answer = (name: string) => countAnswer(exact[name] ?? null, about(name));
    return {
      views: Object.fromEntries(
        incidentViews.map((view) => [view, answer(view)]),
      ) as IncidentCounts["views"],
      matching: answer("matching"),
    };
  },
});

type Filters = Readonly<Record<string, IncidentFilter>>;
type Counted = Partial<Record<string, number>>;

async function counted({ tx }: QueryContext, filters: Filters): Promise<Counted | null> {
  const rows = await withinTime(tx, {
    ms,
    run: (own) => own.$queryRaw<[Counted]>(countAll(filters)),
  });
  return rows?.[0] ?? null;
}

function isMany(count: number | undefined): boolean {
  return count === undefined || count > mostCounted;
}

/** From one reading of a sample, under the conditions of each. */
async function estimated(
  { tx }: QueryContext,
  filters: Filters,
): Promise<(name: string) => number | null> {
  const sample = await incidentSample(tx);
  if (sample === null) return () => null;
  const counts = Object.entries(filters).map(
    ([name, { states, where }]) => Prisma.sql`
      count(*) filter (where i.state = any(${[...states]}) and ${where})::int
        as ${Prisma.raw(`"${name}"`)}`,
  );
  const rows = await withinTime(tx, {
    ms,
    run: (own) =>
      own.$queryRaw<[Counted]>(Prisma.sql`select ${Prisma.join(counts)} from ${sample.from}`),
  });
  return (name) => sample.about(rows?.[0][name] ?? 0);
}

function countAll(filters: Filters): Prisma.Sql {
  const counts = Object.entries(filters).map(
    ([name, filter]) => Prisma.sql`(${countSql(filter)})::int as ${Prisma.raw(`"${name}"`)}`,
  );
  return Prisma.sql`select ${Prisma.join(counts)}`;
}

/** One more than the cap, so that "10,000+" is told from 10,000. */
export function countSql({ states, where }: IncidentFilter): Prisma.Sql {
  return Prisma.sql`
    select count(*)::int from (
      select 1 from incident i
      where i.state = any(${[...states]}) and ${where} limit ${mostCounted + 1}
    ) counted`;
}
