import "server-only";
import { type Severity, severities } from "@/domain/incident/incident";
import type { Grouping } from "@/domain/triage/grouping";
import { listInboxGroupsInput } from "@/domain/triage/triage-input";
import type { InboxGroupRow, InboxGroups } from "@/domain/triage/triage-dto";
import type { QueryContext } from "@/server/context";
import { incidentFilter } from "@/server/incident/incident-filter";
import {
  type ListPosition,
  openPosition,
  positionIsGone,
  sealPosition,
} from "@/server/list-cursor";
import { query } from "@/server/operation";
import { visibleTo } from "@/server/restriction/visible-to";
import { groupNames } from "@/server/triage/group-names";
import { countedGroups, filteredGroups, type FoundGroup } from "@/server/triage/inbox-groups-sql";

/** So many rows are grouped at most when a search or filters narrow the Inbox: the worst of them. */
export const mostGrouped = 10_000;

/**
 * The Inbox by leak event, key, repository, owner or type: the worst group first, then the largest.
 * What the database has counted already is read in order, however many rows there are.
 */
export const listInboxGroups = query({
  name: "listInboxGroups",
  permission: "incident.list",
  input: listInboxGroupsInput,
  async run(ctx, { by, cursor, limit, ...question }): Promise<InboxGroups> {
    const from = cursor === undefined ? undefined : openPosition(ctx.keys.cursors, cursor);
    if (from && from.order !== orderOf(by)) throw positionIsGone();
    const towardsFirst = from?.way === "prev";
    const page = { by, from, take: limit + 1, descending: towardsFirst };
    const narrowed = question.q !== "" || Object.values(question).some(Array.isArray);
    const filter = incidentFilter({ ...question, view: "inbox" }, ctx);
    // By the index: after a large import the table is full of lines that are counted and gone.
    if (!narrowed) {
      await ctx.tx.$queryRaw`
        select count_inbox() from (select id from inbox_change order by id desc limit 1) waiting`;
    }
    const [found, restricted] = await Promise.all([
      ctx.tx.$queryRaw<FoundGroup[]>(
        narrowed ? filteredGroups(filter, { ...page, most: mostGrouped }) : countedGroups(page),
      ),
      narrowed ? 0 : countRestricted(ctx),
    ]);
    const kept = found.slice(0, limit);
    const rows = towardsFirst ? kept.toReversed() : kept;
    const beyond = found.length > limit;
    const [first, last] = [rows[0], rows.at(-1)];
    const seal = (way: ListPosition["way"], row: FoundGroup) =>
      sealPosition(ctx.keys.cursors, { way, ...positionOf(row, by) });
    return {
      data: await named(ctx, { by, rows }),
      next: last && (towardsFirst || beyond) ? seal("next", last) : null,
      prev: first && (towardsFirst ? beyond : from !== undefined) ? seal("prev", first) : null,
      capped: (first?.grouped ?? 0) >= mostGrouped,
      restricted,
    };
  },
});

/** They are in no group: a count would tell others that they exist. */
async function countRestricted(ctx: QueryContext): Promise<number> {
  const [counted] = await ctx.tx.$queryRaw<[{ rows: number }]>`
    select count(*)::int as rows from incident i
    where i.state = 'triage' and i.restricted and i.liveness_asked_at is null
      and (i.later_until is null or i.later_until <= ${ctx.now}) and ${visibleTo(ctx)}`;
  return counted.rows;
}

async function named(
  ctx: QueryContext,
  { by, rows }: { by: Grouping; rows: readonly FoundGroup[] },
): Promise<InboxGroupRow[]> {
  const names = await groupNames(ctx.tx, { by, keys: rows.map(({ group_key }) => group_key) });
  return rows.map((row) => ({
    key: row.group_key,
    name: names.get(row.group_key) ?? null,
    count: row.total,
    worst: worstOf(row),
    live: row.live,
    public: row.public,
    newestAt: row.newest_at.toISOString(),
  }));
}

function worstOf(row: FoundGroup): Severity {
  return severities.find((severity) => row[severity] > 0) ?? "low";
}

function orderOf(by: Grouping): string {
  return `inbox_groups_${by}`;
}

/** A group has no id of its own: its place and its key together are one. */
function positionOf(row: FoundGroup, by: Grouping): Omit<ListPosition, "way"> {
  return {
    order: orderOf(by),
    backwards: false,
    at: [row.place, row.group_key],
    id: "00000000-0000-0000-0000-000000000000",
  };
}
