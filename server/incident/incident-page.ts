import "server-only";
import {
  type ChosenOrder,
  incidentOrders,
  type SortColumn,
} from "@/domain/incident/incident-orders";
import type { IncidentState } from "@/domain/incident/incident";
import type { Page } from "@/domain/incident/row-dto";
import { Prisma } from "@/generated/prisma/client";
import type { QueryContext } from "@/server/context";
import type { IncidentFilter } from "@/server/incident/incident-filter";
import { type IncidentSummary, summaryColumns } from "@/server/incident/incident-summary";
import {
  type ListPosition,
  openPosition,
  positionIsGone,
  sealPosition,
} from "@/server/list-cursor";

const { sql } = Prisma;

type Expression = { value: Prisma.Sql; type: Prisma.Sql };
const time = sql`timestamptz`;

/** Each exactly as the indexes have it, which all run from small to large, and end with the id. */
const expressions = {
  severity: { value: sql`i.severity_rank`, type: sql`smallint` },
  due: { value: sql`coalesce(i.due_at, 'infinity'::timestamptz)`, type: time },
  live: { value: sql`coalesce(i.live_since, 'infinity'::timestamptz)`, type: time },
  found: { value: sql`i.detected_at`, type: time },
  closed: { value: sql`coalesce(i.resolved_at, 'infinity'::timestamptz)`, type: time },
} as const satisfies Record<SortColumn, Expression>;

type Found = IncidentSummary & { at_0: string; at_1: string | null };

type PageInput = {
  filter: IncidentFilter;
  order: ChosenOrder;
  cursor: string | undefined;
  limit: number;
};

/**
 * One page in an indexed order. Each state is read by itself, so that the index which begins with
 * it gives the rows in order; what is put together afterwards is a page a state, however many rows
 * there are. The cursor is a place, no number of rows: what comes and goes meanwhile moves nothing.
 */
export async function incidentPage(
  { tx, keys }: QueryContext,
  { filter, order, cursor, limit }: PageInput,
): Promise<Page<IncidentSummary>> {
  const from = cursor === undefined ? undefined : openPosition(keys.cursors, cursor);
  if (from && (from.order !== order.order || from.backwards !== order.backwards)) {
    throw positionIsGone();
  }
  const towardsFirst = from?.way === "prev";
  const rows =
    filter.states.length === 0
      ? []
      : await tx.$queryRaw<Found[]>(
          pageSql(filter, {
            order,
            from,
            take: limit + 1,
            descending: order.backwards !== towardsFirst,
          }),
        );
  const kept = rows.slice(0, limit);
  const data = towardsFirst ? kept.toReversed() : kept;
  const beyond = rows.length > limit;
  const [first, last] = [data[0], data.at(-1)];
  const seal = (way: ListPosition["way"], row: Found) =>
    sealPosition(keys.cursors, { way, ...order, ...positionOf(row) });
  return {
    data,
    next: last && (towardsFirst || beyond) ? seal("next", last) : null,
    prev: first && (towardsFirst ? beyond : from !== undefined) ? seal("prev", first) : null,
  };
}

type PageSql = {
  order: ChosenOrder;
  from: ListPosition | undefined;
  take: number;
  descending: boolean;
};

/** Exported for the check that PostgreSQL answers it from an index. */
export function pageSql(
  { states, where }: IncidentFilter,
  { order, from, take, descending }: PageSql,
): Prisma.Sql {
  const keys = incidentOrders[order.order].map(({ id }): Expression => expressions[id]);
  const way = descending ? sql`desc` : sql`asc`;
  const inOrder = Prisma.join([...keys.map(({ value }) => sql`${value} ${way}`), sql`i.id ${way}`]);
  const after = from === undefined ? sql`true` : beyondPosition(keys, { from, descending });
  const named = Prisma.join(keys.map(({ value }, at) => sql`${value} as ${key(at)}`));
  const branch = (state: IncidentState) => sql`(
    select ${summaryColumns("i")}, ${named} from incident i
    where i.state = ${state} and ${where} and ${after}
    order by ${inOrder} limit ${take})`;
  const outer = Prisma.join([...keys.map((_, at) => sql`p.${key(at)} ${way}`), sql`p.id ${way}`]);
  const second = keys.length > 1 ? sql`p.${key(1)}::text` : sql`null`;
  return sql`
    select ${summaryColumns("p")}, p.${key(0)}::text as at_0, ${second} as at_1, lead.name as lead_name
    from (${Prisma.join(states.map(branch), " union all ")}) p
    left join auth_user lead on lead.id = p.lead_id
    order by ${outer} limit ${take}`;
}

function key(at: number): Prisma.Sql {
  return at === 0 ? sql`key_0` : sql`key_1`;
}

function beyondPosition(
  keys: readonly Expression[],
  { from, descending }: { from: ListPosition; descending: boolean },
): Prisma.Sql {
  const here = keys.map(({ value }) => value);
  const there = keys.map(({ type }, at) => sql`${from.at[at]}::${type}`);
  const compare = descending ? sql`<` : sql`>`;
  return sql`(${Prisma.join([...here, sql`i.id`])})
    ${compare} (${Prisma.join([...there, sql`${from.id}::uuid`])})`;
}

function positionOf({ at_0, at_1, id }: Found): Pick<ListPosition, "at" | "id"> {
  return { at: at_1 === null ? [at_0] : [at_0, at_1], id };
}
