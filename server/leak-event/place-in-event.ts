import "server-only";
import { causeSchema, type Cause } from "@/domain/incident/incident";
import { AppError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { appendEvents } from "@/server/event/append-event";
import type { IncidentRecord } from "@/server/incident/load-record";
import { carryAwareness } from "@/server/leak-event/carry-awareness";
import { settleCase } from "@/server/notification-case/settle-case";
import { settleIncidents } from "@/server/incident/settle-incidents";

type ToEvent = { id: string; number: number; cause: string | null; cleanedUpAt: Date | null };

/**
 * Moves incidents into one event and keeps what an undo needs. Their events and the target are
 * locked. An event that is left without any points at the other one from now on.
 */
export async function placeInEvent(
  ctx: MutationContext,
  { records, to }: { records: readonly IncidentRecord[]; to: ToEvent },
): Promise<{ moveId: string; moved: number }> {
  const moving = records.filter(({ leakEventId }) => leakEventId !== to.id);
  if (moving.length === 0) {
    throw new AppError("wrong_state", `They are in EVENT-${to.number} already.`);
  }
  const { tx, now } = ctx;
  const ids = moving.map(({ id }) => id);
  const fromIds = [...new Set(moving.map(({ leakEventId }) => leakEventId))];
  refuseClean(moving, to);
  await tx.incident.updateMany({
    where: { id: { in: ids } },
    data: { leakEventId: to.id, updatedAt: now },
  });
  const emptied = await tx.leakEvent.findMany({
    where: { id: { in: fromIds }, incidents: { none: {} } },
    select: { id: true },
  });
  const emptiedIds = emptied.map(({ id }) => id);
  await tx.leakEvent.updateMany({
    where: { id: { in: emptiedIds } },
    data: { mergedIntoId: to.id, version: { increment: 1 } },
  });
  const tookCause = to.cause === null ? commonCause(moving) : null;
  await tx.leakEvent.update({
    where: { id: to.id },
    data: {
      ...(tookCause !== null && { cause: tookCause, causeSetAt: now }),
      version: { increment: 1 },
    },
  });
  await carryAwareness(ctx, { moving, toId: to.id });
  // Whether somebody has to be told of those that stay may have gone with these.
  for (const fromId of fromIds) await settleCase(ctx, fromId);
  const moveId = newId();
  await tx.leakEventMove.create({
    data: {
      id: moveId,
      toEventId: to.id,
      moved: moving.map(({ id, leakEventId }) => ({ incidentId: id, fromEventId: leakEventId })),
      emptiedIds,
      tookCause,
      movedById: ctx.actor.type === "member" ? ctx.actor.id : null,
      movedAt: now,
    },
  });
  await tellMoves(
    ctx,
    moving.map((record) => ({
      incidentId: record.id,
      from: record.leakEvent.number,
      to: to.number,
      moveId,
    })),
  );
  return { moveId, moved: moving.length };
}

/** In each timeline where it came from and went, and what follows from the event that it is in. */
export async function tellMoves(
  ctx: MutationContext,
  moves: readonly { incidentId: string; from: number; to: number; moveId: string }[],
): Promise<void> {
  const events = moves.map(({ incidentId, ...data }) => ({
    kind: "incident.moved_to_event",
    incidentId,
    subject: { type: "incident", id: incidentId },
    data,
  }));
  await appendEvents(ctx.tx, { events, actor: ctx.actor, now: ctx.now });
  await settleIncidents(
    ctx,
    moves.map(({ incidentId }) => incidentId),
  );
}

/** A clean-up that is recorded was not of these. */
function refuseClean(moving: readonly IncidentRecord[], to: ToEvent): void {
  if (to.cleanedUpAt === null) return;
  if (moving.every(({ leakEvent }) => leakEvent.cleanedUpAt !== null)) return;
  throw new AppError("wrong_state", `EVENT-${to.number} is recorded as clean, these are not.`, {
    hint: "Reopen its clean-up first. Nothing was moved.",
  });
}

/** Where all that has a cause has the same one. */
function commonCause(records: readonly IncidentRecord[]): Cause | null {
  const causes = new Set(records.flatMap(({ leakEvent }) => leakEvent.cause ?? []));
  const [only] = causes;
  return causes.size === 1 && only !== undefined ? causeSchema.parse(only) : null;
}
