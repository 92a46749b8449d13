import "server-only";
import type { EventInput, MutationContext } from "@/server/context";
import { appendEvents } from "@/server/event/append-event";

export type RowEvent = Omit<EventInput, "incidentId"> & { incidentIds: readonly string[] };

/** recordOnIncidents for many at once: one line on each timeline that a row bears on, else one alone. */
export async function recordRows(ctx: MutationContext, events: readonly RowEvent[]): Promise<void> {
  const lines = events.flatMap(({ incidentIds, ...event }): EventInput[] =>
    incidentIds.length === 0
      ? [event]
      : incidentIds.map((incidentId) => ({ ...event, incidentId })),
  );
  for (const { incidentId } of lines) if (incidentId !== undefined) ctx.touch(incidentId);
  if (lines.length > 0)
    await appendEvents(ctx.tx, { events: lines, actor: ctx.actor, now: ctx.now });
}

/** The unresolved incidents of each of these keys. */
export async function openIncidentsOfKeys(
  ctx: Pick<MutationContext, "tx">,
  keyIds: readonly string[],
): Promise<(...keyIds: readonly string[]) => string[]> {
  const rows = await ctx.tx.incident.findMany({
    where: { keyId: { in: [...new Set(keyIds)] }, state: { not: "resolved" } },
    select: { id: true, keyId: true },
    orderBy: { id: "asc" },
  });
  return (...asked) => rows.filter(({ keyId }) => asked.includes(keyId)).map(({ id }) => id);
}
