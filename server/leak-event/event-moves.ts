import "server-only";
import type { EventMoveDto } from "@/domain/leak-event/leak-event-dto";
import { moveJournalSchema } from "@/domain/leak-event/move-journal";
import type { QueryContext } from "@/server/context";
import type { People } from "@/server/incident/room/people";
import { unhidden } from "@/server/restriction/visible-to";

/** What was moved into an event by hand and not back again, of what the actor may see. */
export async function eventMoves(
  ctx: QueryContext,
  { eventId, people }: { eventId: string; people: People },
): Promise<EventMoveDto[]> {
  const rows = await ctx.tx.leakEventMove.findMany({
    where: { toEventId: eventId, undoneAt: null },
    orderBy: [{ movedAt: "desc" }, { id: "desc" }],
    take: 20,
  });
  const journals = rows.map((row) => ({ row, moved: moveJournalSchema.parse(row.moved) }));
  const all = journals.flatMap(({ moved }) => moved);
  const [incidents, events] = await Promise.all([
    ctx.tx.incident.findMany({
      where: { AND: [{ id: { in: all.map(({ incidentId }) => incidentId) } }, unhidden(ctx)] },
      select: { id: true, number: true },
    }),
    ctx.tx.leakEvent.findMany({
      where: { id: { in: all.map(({ fromEventId }) => fromEventId) } },
      select: { id: true, number: true },
    }),
  ]);
  const incidentOf = new Map(incidents.map((row) => [row.id, row.number]));
  const eventOf = new Map(events.map((row) => [row.id, row.number]));
  return journals.flatMap(({ row, moved }) => {
    const known = moved.flatMap(({ incidentId, fromEventId }) => {
      const [number, from] = [incidentOf.get(incidentId), eventOf.get(fromEventId)];
      return number === undefined || from === undefined ? [] : [{ number, from }];
    });
    if (known.length < moved.length) return [];
    return [
      {
        id: row.id,
        incidents: known,
        by: people(row.movedById)?.name ?? null,
        at: row.movedAt.toISOString(),
      },
    ];
  });
}
