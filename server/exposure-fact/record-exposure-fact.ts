import "server-only";
import { recordExposureFactInput } from "@/domain/occurrence/exposure-fact-input";
import { AppError } from "@/lib/app-error";
import { writeFacts } from "@/server/exposure-fact/write-facts";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { refuseFuture } from "@/server/refuse-times";

/** What became of some places, and when. Nothing but ending the key stops the clock of exposure. */
export const recordExposureFact = mutation({
  name: "recordExposureFact",
  permission: "incident.set_visibility",
  input: recordExposureFactInput,
  async run(ctx, { number, occurrenceIds, kind, happenedAt = ctx.now, reason }) {
    const record = await openIncident(ctx, number);
    refuseFuture(ctx.now, { happenedAt });
    const text = reason === undefined ? undefined : await ctx.keepText("reason", reason);
    const places = await writeFacts(ctx, {
      incidentId: record.id,
      occurrenceIds,
      kind,
      happenedAt,
      ...(text && { reasonId: text.id }),
    });
    if (places === 0) throw new AppError("not_found", "This place is not on the incident.");
    await ctx.record({
      kind: "occurrence.fact_recorded",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      happenedAt,
      data: { fact: kind, places },
      ...(text && { texts: { reason: text } }),
    });
    return incidentAnswer(ctx, record.id);
  },
});
