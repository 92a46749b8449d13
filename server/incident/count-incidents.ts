import "server-only";
import { type IncidentView, incidentViews } from "@/domain/incident/incident-views";
import { countIncidentsInput } from "@/domain/incident/list-input";
import { type Count, type IncidentCounts, mostCounted } from "@/domain/incident/row-dto";
import { Prisma } from "@/generated/prisma/client";
import { type IncidentFilter, incidentFilter } from "@/server/incident/incident-filter";
import { query } from "@/server/operation";
import { withinTime } from "@/server/within-time";

const ms = 200;

/** How many each view holds and how many match: exact up to a cap, or not at all when it takes long. */
export const countIncidents = query({
  name: "countIncidents",
  permission: "incident.list",
  input: countIncidentsInput,
  async run(ctx, question): Promise<IncidentCounts> {
    const views = Object.fromEntries(
      incidentViews.map((view) => [view, incidentFilter({ view, q: "" }, ctx)]),
    ) as Record<IncidentView, IncidentFilter>;
    const [inViews, matching] = await Promise.all([
      withinTime(ctx.tx, {
        ms,
        run: (tx) => tx.$queryRaw<[Record<IncidentView, number>]>(countAll(views)),
      }),
      withinTime(ctx.tx, {
        ms,
        run: (tx) =>
          tx.$queryRaw<[{ matching: number }]>(
            countAll({ matching: incidentFilter(question, ctx) }),
          ),
      }),
    ]);
    return {
      views: Object.fromEntries(
        incidentViews.map((view) => [view, countOf(inViews?.[0][view])]),
      ) as Record<IncidentView, Count>,
      matching: countOf(matching?.[0].matching),
    };
  },
});

function countAll(filters: Readonly<Record<string, IncidentFilter>>): Prisma.Sql {
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

export function countOf(counted: number | undefined): Count {
  if (counted === undefined) return null;
  return { number: Math.min(counted, mostCounted), more: counted > mostCounted };
}
