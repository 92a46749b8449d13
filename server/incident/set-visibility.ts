import "server-only";
import { setVisibilityInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

export const setVisibility = mutation({
  name: "setVisibility",
  permission: "incident.set_visibility",
  input: setVisibilityInput,
  async run(ctx, { number, occurrenceIds, visibility }) {
    const record = await openIncident(ctx, number);
    const { count } = await ctx.tx.occurrence.updateMany({
      where: { incidentId: record.id, ...(occurrenceIds && { id: { in: occurrenceIds } }) },
      data: { visibility },
    });
    await ctx.record({
      kind: "occurrence.visibility_set",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { visibility, places: count },
    });
    return incidentAnswer(ctx, record.id);
  },
});
