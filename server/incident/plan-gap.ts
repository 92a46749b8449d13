import "server-only";
import { planGapInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** Old and new cannot work together: a time without a key was agreed. */
export const planGap = mutation({
  name: "planGap",
  permission: "step.complete",
  input: planGapInput,
  async run(ctx, { number, reason }) {
    const record = await openIncident(ctx, number);
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { gapPlanned: true, updatedAt: ctx.now },
    });
    await ctx.record({
      kind: "incident.gap_planned",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      texts: { reason: text },
    });
    return incidentAnswer(ctx, record.id);
  },
});
