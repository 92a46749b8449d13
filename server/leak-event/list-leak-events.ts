import "server-only";
import { causeSchema, severities, type Severity } from "@/domain/incident/incident";
import { leakEventSourceSchema } from "@/domain/leak-event/leak-event";
import type { LeakEventPage } from "@/domain/leak-event/leak-event-dto";
import { listLeakEventsInput } from "@/domain/leak-event/leak-event-input";
import { Prisma } from "@/generated/prisma/client";
import { query } from "@/server/operation";
import { visibleTo } from "@/server/restriction/visible-to";

const pageSize = 50;

type Row = {
  number: number;
  title: string | null;
  source_kind: string;
  created_at: Date;
  cause: string | null;
  cleaned_up_at: Date | null;
  open: number;
  incidents: number;
  worst: number;
};

/** Leak events with what the actor may see of them, newest first. */
export const listLeakEvents = query({
  name: "listLeakEvents",
  permission: "leak_event.list",
  input: listLeakEventsInput,
  async run(ctx, { show, before }): Promise<LeakEventPage> {
    const { sql } = Prisma;
    const rows = await ctx.tx.$queryRaw<Row[]>`
      select e.number, e.title, e.source_kind, e.created_at, e.cause, e.cleaned_up_at,
        c.open, c.incidents, c.worst
      from leak_event e
      join lateral (
        select count(*) filter (where i.state <> 'resolved')::int as open,
          count(*)::int as incidents,
          min(i.severity_rank)::int as worst
        from incident i
        where i.leak_event_id = e.id and i.kind = 'leak' and ${visibleTo(ctx)}
      ) c on c.incidents > 0 ${show === "open" ? sql`and c.open > 0` : Prisma.empty}
      where ${before === undefined ? sql`true` : sql`e.number < ${before}`}
      order by e.number desc
      limit ${pageSize + 1}`;
    const page = rows.slice(0, pageSize);
    return {
      data: page.map((row) => ({
        number: row.number,
        title: row.title,
        source: leakEventSourceSchema.parse(row.source_kind),
        createdAt: row.created_at.toISOString(),
        cause: causeSchema.nullable().parse(row.cause),
        cleanedUpAt: row.cleaned_up_at?.toISOString() ?? null,
        open: row.open,
        incidents: row.incidents,
        worst: severityOfRank(row.worst),
      })),
      next: rows.length > pageSize ? (page.at(-1)?.number ?? null) : null,
    };
  },
});

function severityOfRank(rank: number): Severity {
  return severities[rank] ?? "medium";
}
