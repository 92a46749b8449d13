import "server-only";
import type { Severity } from "@/domain/incident/incident";
import type { Grouping } from "@/domain/triage/grouping";
import { Prisma } from "@/generated/prisma/client";
import type { IncidentFilter } from "@/server/incident/incident-filter";
import type { ListPosition } from "@/server/list-cursor";
import { groupColumns } from "@/server/triage/in-group";

const { sql } = Prisma;

export type FoundGroup = Record<Severity, number> & {
  group_key: string;
  total: number;
  live: number;
  public: number;
  newest_at: Date;
  place: string;
  /** How many rows were put into groups; of counted groups nobody asks. */
  grouped: number;
};

type PageSql = {
  by: Grouping;
  from: ListPosition | undefined;
  take: number;
  descending: boolean;
};

const columns = sql`g.group_key, g.critical, g.high, g.medium, g.low, g.total, g.live, g.public,
  g.newest_at, g.place::text as place`;

/** One page of what the database has counted, from its index. Exported for the check of its plan. */
export function countedGroups({ by, from, take, descending }: PageSql): Prisma.Sql {
  const way = descending ? sql`desc` : sql`asc`;
  return sql`
    select ${columns}, 0 as grouped from inbox_group g
    where g.grouped_by = ${by} and ${beyond(from, descending)}
    order by g.place ${way}, g.group_key ${way} limit ${take}`;
}

/** A search or filters count anew, and no more than the worst so many rows. */
export function filteredGroups(
  { states, where }: IncidentFilter,
  { by, from, take, descending, most }: PageSql & { most: number },
): Prisma.Sql {
  const way = descending ? sql`desc` : sql`asc`;
  return sql`
    with matching as (
      select coalesce(${groupColumns[by].column}::text, '') as group_key, i.severity_rank,
        i.key_state, i.visibility, i.detected_at
      from incident i
      where i.state = any(${[...states]}) and not i.restricted and not i.pulled_out and ${where}
      order by i.severity_rank, i.detected_at, i.id limit ${most}
    ), g as (
      select group_key,
        (count(*) filter (where severity_rank = 0))::int as critical,
        (count(*) filter (where severity_rank = 1))::int as high,
        (count(*) filter (where severity_rank = 2))::int as medium,
        (count(*) filter (where severity_rank = 3))::int as low,
        count(*)::int as total,
        (count(*) filter (where key_state = 'live'))::int as live,
        (count(*) filter (where visibility = 'public'))::int as public,
        max(detected_at) as newest_at,
        min(severity_rank) * 10000000000 + 9999999999 - count(*) as place
      from matching group by group_key
    )
    select ${columns}, (select count(*) from matching)::int as grouped from g
    where ${beyond(from, descending)}
    order by g.place ${way}, g.group_key ${way} limit ${take}`;
}

function beyond(from: ListPosition | undefined, descending: boolean): Prisma.Sql {
  if (from === undefined) return sql`true`;
  const [place, key] = from.at;
  const compare = descending ? sql`<` : sql`>`;
  return sql`(g.place, g.group_key) ${compare} (${place}::bigint, ${key ?? ""}::text)`;
}
