import "server-only";
import { setPresenceInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** Whether the copy is still there. Removing one does not end the exposure. */
export const setPresence = mutation({
  name: "setPresence",
  permission: "incident.set_visibility",
  input: setPresenceInput,
  async run(ctx, { number, occurrenceIds, presence }) {
    const record = await openIncident(ctx, number);
    const gone = presence === "removed" || presence === "made_private";
    const { count } = await ctx.tx.occurrence.updateMany({
      where: { incidentId: record.id, id: { in: occurrenceIds } },
      data: { presence, removedAt: gone ? ctx.now : null },
    });
    await ctx.record({
      kind: "occurrence.presence_set",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { presence, places: count },
    });
    return incidentAnswer(ctx, record.id);
  },
});
