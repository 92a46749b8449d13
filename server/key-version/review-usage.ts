import "server-only";
import { reviewUsageInput } from "@/domain/key/key-version-input";
import { newId } from "@/lib/ids";
import { collectEvidence } from "@/server/evidence/collect-evidence";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { refuseFuture } from "@/server/refuse-times";

/** Somebody read the logs of the old key for a span of time: only then does silence mean no use. */
export const reviewUsage = mutation({
  name: "reviewUsage",
  permission: "key_version.record_use",
  input: reviewUsageInput,
  async run(ctx, { number, fromAt, untilAt, note, link }) {
    const record = await openIncident(ctx, number);
    refuseFuture(ctx.now, { untilAt });
    const { id: evidenceId } = await collectEvidence(ctx, {
      incidentId: record.id,
      note,
      link,
      kind: "log_review",
      strength: link === undefined ? "said" : "shown",
    });
    const id = newId();
    await ctx.tx.usageReview.create({
      data: {
        id,
        keyVersionId: record.keyVersionId,
        incidentId: record.id,
        fromAt,
        untilAt,
        evidenceId,
        recordedById: ctx.actor.type === "member" ? ctx.actor.id : null,
        recordedAt: ctx.now,
      },
    });
    await ctx.record({
      kind: "use.reviewed",
      incidentId: record.id,
      subject: { type: "usage_review", id },
      data: { from: fromAt.toISOString(), until: untilAt.toISOString(), evidenceId },
    });
    return incidentAnswer(ctx, record.id);
  },
});
