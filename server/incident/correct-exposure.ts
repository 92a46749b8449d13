import "server-only";
import { correctExposureInput } from "@/domain/incident/incident-input";
import { fieldError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

export const correctExposure = mutation({
  name: "correctExposure",
  permission: "incident.correct_exposure",
  input: correctExposureInput,
  async run(ctx, { number, since, isFloor, reason }) {
    const record = await openIncident(ctx, number);
    if (since > record.detectedAt) throw fieldError("since", "It was found before that.");
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { exposedSince: since, exposedSinceIsFloor: isFloor, updatedAt: ctx.now },
    });
    await ctx.record({
      kind: "incident.exposure_corrected",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: {
        from: record.exposedSince?.toISOString() ?? null,
        to: since.toISOString(),
        isFloor,
      },
      texts: { reason: text },
    });
    return incidentAnswer(ctx, record.id);
  },
});
