import "server-only";
import type { IncidentFilterId } from "@/domain/incident/list-input";
import { Prisma } from "@/generated/prisma/client";
import type { IncidentFilter } from "@/server/incident/incident-filter";

const { sql } = Prisma;

/** Of `incident i`, for each filter: the values that the filter takes. */
const facetColumns = {
  severity: sql`i.severity`,
  state: sql`i.state`,
  keyState: sql`i.key_state`,
  exposure: sql`i.visibility`,
  secretType: sql`i.secret_type_id`,
  lead: sql`coalesce(i.lead_id::text, 'nobody')`,
  // A row that is pulled out of old material answers to both.
  backlog: sql`concat_ws(',',
    case when i.backlog then 'yes' else 'no' end, case when i.pulled_out then 'pulled_out' end)`,
} as const satisfies Record<IncidentFilterId, Prisma.Sql>;

/** Facets that the same rows answer: all that are not filtered by together, each other by itself. */
export type FacetSet = { filter: IncidentFilter; ids: readonly IncidentFilterId[] };

/** `facet` is null for how many rows the set has. */
export type FacetCount = {
  set: number;
  facet: IncidentFilterId | null;
  value: string;
  rows: number;
};

type Rows = { from: Prisma.Sql; most: number | null };

/** Every set read once, at most so many rows of each. */
export function facetsSql(sets: readonly FacetSet[], rows: Rows): Prisma.Sql {
  return Prisma.join(
    sets.map((set, at) => oneSet(set, { ...rows, at })),
    " union all ",
  );
}

/** Rows that are alike are put together first: seven facets then read hundreds, not thousands. */
function oneSet({ filter, ids }: FacetSet, { from, most, at }: Rows & { at: number }): Prisma.Sql {
  const values = ids.map((id) => sql`${facetColumns[id]} as ${column(id)}`);
  const columns = Prisma.join(ids.map(column));
  const limit = most === null ? Prisma.empty : sql`limit ${most}`;
  const counts = ids.map(
    (id) => sql`
      select ${at}::int as set, ${id} as facet, value, sum(alike.rows)::int as rows
      from alike, unnest(string_to_array(alike.${column(id)}, ',')) value group by value`,
  );
  return sql`(
    with alike as materialized (
      select ${columns}, count(*) as rows from (
        select ${Prisma.join(values)} from ${from}
        where i.state = any(${[...filter.states]}) and ${filter.where} ${limit}
      ) matched group by ${columns}
    )
    select ${at}::int as set, null as facet, '' as value, coalesce(sum(alike.rows), 0)::int as rows
    from alike
    union all ${Prisma.join(counts, " union all ")})`;
}

function column(id: IncidentFilterId): Prisma.Sql {
  return Prisma.raw(`"${id}"`);
}
