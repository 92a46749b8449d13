import "server-only";
import { recordImpactInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

export const recordImpact = mutation({
  name: "recordImpact",
  permission: "incident.record_impact",
  input: recordImpactInput,
  async run(ctx, { number, cause, impact }) {
    const record = await openIncident(ctx, number);
    await ctx.tx.leakEvent.update({
      where: { id: record.leakEventId },
      data: { cause, causeSetAt: ctx.now },
    });
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { impact, updatedAt: ctx.now },
    });
    await ctx.record({
      kind: "incident.impact_recorded",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { cause, impact },
    });
    return incidentAnswer(ctx, record.id);
  },
});
