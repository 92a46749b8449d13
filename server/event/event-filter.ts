import "server-only";
import type { EventFilterInput } from "@/domain/event/event-input";
import type { Prisma } from "@/generated/prisma/client";
import type { QueryContext } from "@/server/context";
import { leakEventsOf, notAboutEvents } from "@/server/leak-event/leak-events-of";
import { hiddenIncidentIds, unhidden, without } from "@/server/restriction/visible-to";

/** The events that are asked for, without those of incidents that whoever asks must not meet. */
export async function eventFilter(
  ctx: QueryContext,
  input: EventFilterInput,
): Promise<Prisma.EventWhereInput> {
  const { incidentId, incident, kind, actorId, from, to } = input;
  const hidden = await hiddenIncidentIds(ctx);
  return {
    AND: [
      ...(incidentId === undefined ? [] : [{ incidentId }]),
      ...(incident === undefined ? [] : [await ofNumber(ctx, incident)]),
      without(hidden),
      notAboutEvents(await leakEventsOf(ctx, hidden)),
    ],
    ...(kind !== undefined && { kind: kind.includes(".") ? kind : { startsWith: `${kind}.` } }),
    ...(actorId !== undefined && { actorId }),
    ...((from ?? to) !== undefined && {
      happenedAt: { ...(from && { gte: from }), ...(to && { lt: to }) },
    }),
  };
}

/** A number that leads nowhere has no events, and says nothing else. */
async function ofNumber(ctx: QueryContext, written: string): Promise<Prisma.EventWhereInput> {
  const number = Number(written.replace(/^leak-/iu, ""));
  const found = await ctx.tx.incident.findFirst({
    where: { AND: [{ number }, unhidden(ctx)] },
    select: { id: true },
  });
  return found === null ? { id: { in: [] } } : { incidentId: found.id };
}
