import "server-only";
import type { EventInput, MutationContext } from "@/server/context";

/** One line on the timeline of each incident that a change of the inventory bears on, else one line alone. */
export async function recordOnIncidents(
  ctx: MutationContext,
  { incidentIds, ...event }: Omit<EventInput, "incidentId"> & { incidentIds: readonly string[] },
): Promise<void> {
  if (incidentIds.length === 0) await ctx.record(event);
  for (const incidentId of incidentIds) await ctx.record({ ...event, incidentId });
}
