import "server-only";
import type { EventPage } from "@/domain/event/event-dto";
import {
  formatEventCursor,
  type ListEventsInput,
  parseEventCursor,
} from "@/domain/event/event-input";
import type { QueryContext } from "@/server/context";
import { toEventDtos } from "@/server/event/event-dto";
import { eventFilter } from "@/server/event/event-filter";

const eventColumns = { recordedAt: true, incidentId: true, canonical: true } as const;
/** Events that have no line yet: normally those of the last second. */
const mostUnsealed = 100;

/** One page of the log. By line number: ids and times lose events that commit late. */
export async function readEventPage(ctx: QueryContext, input: ListEventsInput): Promise<EventPage> {
  const event = await eventFilter(ctx, input);
  const cursor = input.cursor === undefined ? null : parseEventCursor(input.cursor);
  // Read before the sealed ones: what is sealed in between is then found twice, not missed.
  const unsealed =
    cursor === null
      ? await ctx.tx.event.findMany({
          where: { ...event, unsealed: { isNot: null } },
          orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
          take: mostUnsealed,
          select: { id: true, ...eventColumns },
        })
      : [];
  const newer = cursor?.direction === "newer";
  const found = await ctx.tx.eventSeal.findMany({
    where: {
      event,
      ...(cursor !== null && { seq: newer ? { gt: cursor.seq } : { lt: cursor.seq } }),
    },
    orderBy: { seq: newer ? "asc" : "desc" },
    take: input.limit + 1,
    select: { seq: true, eventId: true, event: { select: eventColumns } },
  });
  const more = found.length > input.limit;
  const page = found.slice(0, input.limit);
  const sealed = newer ? page.toReversed() : page;
  const sealedIds = new Set(sealed.map(({ eventId }) => eventId));
  const rows = [
    ...unsealed.filter(({ id }) => !sealedIds.has(id)).map((row) => ({ ...row, seq: null })),
    ...sealed.map((row) => ({ ...row.event, seq: row.seq })),
  ];
  const first = sealed.at(0);
  const last = sealed.at(-1);
  const hasNewer = cursor !== null && (newer ? more : true);
  const hasOlder = newer || more;
  return {
    data: await toEventDtos(ctx.tx, rows),
    next: hasOlder && last ? formatEventCursor({ direction: "older", seq: last.seq }) : null,
    prev: hasNewer && first ? formatEventCursor({ direction: "newer", seq: first.seq }) : null,
  };
}
