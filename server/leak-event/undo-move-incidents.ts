import "server-only";
import { undoMoveIncidentsInput } from "@/domain/leak-event/leak-event-input";
import { moveJournalSchema } from "@/domain/leak-event/move-journal";
import type { LeakEventMove } from "@/generated/prisma/client";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import { lockForMove } from "@/server/leak-event/lock-for-move";
import { tellMoves } from "@/server/leak-event/place-in-event";
import { settleCase } from "@/server/notification-case/settle-case";
import { mutation } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";

/** Each goes back to the event that it came from, unless somebody moved it on since. */
export const undoMoveIncidents = mutation({
  name: "undoMoveIncidents",
  permission: "leak_event.move",
  input: undoMoveIncidentsInput,
  async run(ctx, { moveId }) {
    const missing = new AppError("not_found", "There is no such move.");
    const found = await ctx.tx.leakEventMove.findUnique({ where: { id: moveId } });
    if (found === null) throw missing;
    const journal = moveJournalSchema.parse(found.moved);
    const incidents = await ctx.tx.incident.findMany({
      where: {
        AND: [{ id: { in: journal.map(({ incidentId }) => incidentId) } }, unhidden(ctx)],
      },
      select: { number: true },
    });
    // As on the event's page: a move of what the person may not see is not there, and names nothing.
    if (incidents.length < journal.length) throw missing;
    const records = await lockForMove(
      ctx,
      incidents.map(({ number }) => number),
    );
    // Read again under the locks: two undo at the same moment.
    const move = await ctx.tx.leakEventMove.findUniqueOrThrow({ where: { id: moveId } });
    if (move.undoneAt !== null) throw new AppError("conflict", "This move was undone already.");
    await refuseMovedOn(ctx, { move, records });
    const fromOf = new Map(journal.map((row) => [row.incidentId, row.fromEventId]));
    await putBack(ctx, { move, fromOf });
    await settleCase(ctx, move.toEventId);
    const numbers = await eventNumbers(ctx, [...fromOf.values(), move.toEventId]);
    await tellMoves(
      ctx,
      records.map(({ id }) => ({
        incidentId: id,
        from: numbers.get(move.toEventId) ?? 0,
        to: numbers.get(fromOf.get(id) ?? "") ?? 0,
        moveId,
      })),
    );
    await ctx.record({
      kind: "leak_event.move_undone",
      subject: { type: "leak_event", id: move.toEventId },
      data: { number: numbers.get(move.toEventId), incidents: records.length, moveId },
    });
    return { number: numbers.get(move.toEventId) ?? 0, moved: records.length };
  },
});

async function refuseMovedOn(
  ctx: MutationContext,
  { move, records }: { move: LeakEventMove; records: readonly IncidentRecord[] },
): Promise<void> {
  const gone = records.find(({ leakEventId }) => leakEventId !== move.toEventId);
  if (gone !== undefined) {
    throw new AppError(
      "conflict",
      `LEAK-${gone.number} was moved on to EVENT-${gone.leakEvent.number} since.`,
      { hint: "Nothing was undone. Undo that move first." },
    );
  }
  const merged = await ctx.tx.leakEvent.findFirst({
    where: {
      id: { in: moveJournalSchema.parse(move.moved).map(({ fromEventId }) => fromEventId) },
      mergedIntoId: { not: null },
      NOT: { id: { in: move.emptiedIds }, mergedIntoId: move.toEventId },
    },
    include: { mergedInto: { select: { number: true } } },
  });
  if (merged === null) return;
  throw new AppError(
    "conflict",
    `EVENT-${merged.number} was merged into EVENT-${merged.mergedInto?.number} since.`,
    { hint: "Nothing was undone. Undo that move first." },
  );
}

async function putBack(
  ctx: MutationContext,
  { move, fromOf }: { move: LeakEventMove; fromOf: ReadonlyMap<string, string> },
): Promise<void> {
  const { tx, now } = ctx;
  const byEvent = Map.groupBy(fromOf, ([, eventId]) => eventId);
  for (const [leakEventId, rows] of byEvent) {
    await tx.incident.updateMany({
      where: { id: { in: rows.map(([incidentId]) => incidentId) } },
      data: { leakEventId, updatedAt: now },
    });
  }
  await tx.leakEvent.updateMany({
    where: { id: { in: move.emptiedIds } },
    data: { mergedIntoId: null, version: { increment: 1 } },
  });
  // A cause that somebody set since stays.
  await tx.leakEvent.updateMany({
    where: { id: move.toEventId, causeSetAt: move.movedAt, cause: move.tookCause ?? "" },
    data: { cause: null, causeSetAt: null, version: { increment: 1 } },
  });
  await tx.leakEventMove.update({
    where: { id: move.id },
    data: { undoneAt: now, undoneById: ctx.actor.type === "member" ? ctx.actor.id : null },
  });
}

async function eventNumbers(
  ctx: MutationContext,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await ctx.tx.leakEvent.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, number: true },
  });
  return new Map(rows.map(({ id, number }) => [id, number]));
}
