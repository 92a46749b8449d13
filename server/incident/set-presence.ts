import "server-only";
import { setPresenceInput } from "@/domain/incident/incident-input";
import { writeFacts } from "@/server/exposure-fact/write-facts";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** Whether the copy is still there. Removing one does not end the exposure. */
export const setPresence = mutation({
  name: "setPresence",
  permission: "incident.set_visibility",
  input: setPresenceInput,
  async run(ctx, { number, occurrenceIds, presence }) {
    const record = await openIncident(ctx, number);
    const count = await writeFacts(ctx, {
      incidentId: record.id,
      occurrenceIds,
      kind: presence,
      happenedAt: ctx.now,
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
