import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { EventPage } from "@/domain/event/event-dto";
import {
  formatEventCursor,
  type ListEventsInput,
  listEventsInput,
  parseEventCursor,
} from "@/domain/event/event-input";
import { toEventDtos } from "@/server/event/event-dto";
import { hiddenIncidentIds, without } from "@/server/restriction/visible-to";
import { leakEventsOf, notAboutEvents } from "@/server/leak-event/leak-events-of";
import { query } from "@/server/operation";

const eventColumns = { recordedAt: true, incidentId: true, canonical: true } as const;
/** Events that have no line yet: normally those of the last second. */
const mostUnsealed = 100;

/** The log, newest first. Pages go by line number: ids and times lose events that commit late. */
export const listEvents = query({
  name: "listEvents",
  permission: "event.list",
  input: listEventsInput,
  async run(ctx, input): Promise<EventPage> {
    const hidden = await hiddenIncidentIds(ctx);
    const about = notAboutEvents(await leakEventsOf(ctx, hidden));
    const event = { AND: [filterOf(input, hidden), about] };
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
  },
});

function filterOf(input: ListEventsInput, hidden: readonly string[]): Prisma.EventWhereInput {
  const { incidentId, kind, actorId, from, to } = input;
  return {
    ...(incidentId !== undefined && { incidentId }),
    ...without(hidden),
    ...(kind !== undefined && { kind: kind.includes(".") ? kind : { startsWith: `${kind}.` } }),
    ...(actorId !== undefined && { actorId }),
    ...((from ?? to) !== undefined && {
      happenedAt: { ...(from && { gte: from }), ...(to && { lt: to }) },
    }),
  };
}
