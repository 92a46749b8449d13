import "server-only";
import type { EventInput, MutationContext } from "@/server/context";
import { appendEvents } from "@/server/event/append-event";

type Line = Pick<EventInput, "kind" | "data" | "texts" | "happenedAt"> & {
  row: { id: string; leakEventId: string };
};

/**
 * One line on the timeline of each incident of the event. They are not settled for it: what follows
 * from the case is read from the case, and their locks are not held here.
 */
export async function recordOnEvent(ctx: MutationContext, { row, ...line }: Line): Promise<void> {
  const incidents = await ctx.tx.incident.findMany({
    where: { leakEventId: row.leakEventId },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const subject = { type: "notification_case", id: row.id };
  await appendEvents(ctx.tx, {
    events: incidents.map(({ id }) => ({ ...line, subject, incidentId: id })),
    actor: ctx.actor,
    now: ctx.now,
  });
}
