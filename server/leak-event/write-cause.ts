import "server-only";
import type { Cause } from "@/domain/incident/incident";
import type { MutationContext } from "@/server/context";

/** The cause of an event, and with it of each incident: their steps follow. */
export async function writeCause(
  ctx: MutationContext,
  {
    event,
    cause,
    incidentIds,
  }: { event: { id: string; number: number }; cause: Cause; incidentIds: readonly string[] },
): Promise<void> {
  await ctx.tx.leakEvent.update({
    where: { id: event.id },
    data: { cause, causeSetAt: ctx.now, version: { increment: 1 } },
  });
  await ctx.record({
    kind: "leak_event.cause_set",
    subject: { type: "leak_event", id: event.id },
    data: { number: event.number, cause },
  });
  for (const id of incidentIds) ctx.touch(id);
}
