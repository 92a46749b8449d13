import "server-only";
import { planGapInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** Old and new cannot work together: a time without a key, or a second account, was agreed. */
export const planGap = mutation({
  name: "planGap",
  permission: "step.complete",
  input: planGapInput,
  async run(ctx, { number, how, reason }) {
    const record = await openIncident(ctx, number);
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { gapPlanned: how === "gap", twinPlanned: how === "twin", updatedAt: ctx.now },
    });
    await ctx.record({
      kind: how === "gap" ? "incident.gap_planned" : "incident.twin_planned",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      texts: { reason: text },
    });
    return incidentAnswer(ctx, record.id);
  },
});
