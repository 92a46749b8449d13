import "server-only";
import { giveMisuseVerdictInput } from "@/domain/incident/incident-input";
import type { LogCoverage } from "@/domain/clock/log-coverage";
import type { CoverageSource } from "@/domain/incident/incident";
import { fieldError } from "@/lib/app-error";
import { incidentAnswer, lockedIncident } from "@/server/incident/find-incident";
import type { IncidentRecord } from "@/server/incident/load-record";
import { exposedDaysOf, reviewedCoverage } from "@/server/incident/reviewed-coverage";
import { mutation } from "@/server/operation";

/** What the logs show, and how many of the exposed days they cover. */
export const giveMisuseVerdict = mutation({
  name: "giveMisuseVerdict",
  permission: "incident.give_misuse_verdict",
  input: giveMisuseVerdictInput,
  async run(ctx, { number, verdict, coverageDays, text }) {
    const record = await lockedIncident(ctx, number);
    const coverage = coverageOf(record, { typed: coverageDays, now: ctx.now });
    const misused = verdict === "suspected" || verdict === "confirmed";
    const asksAgain =
      misused && verdict !== record.misuseVerdict && record.doctrine === "rotate_first";
    const words = text === undefined ? undefined : await ctx.keepText("text", text);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: {
        misuseVerdict: verdict,
        misuseCoverageDays: coverage.coveredDays,
        misuseExposedDays: coverage.exposedDays,
        misuseCoverageSource: coverage.source,
        misuseTextId: words?.id ?? null,
        // Signed when nobody knew: asked again. Until then the gate is computed as rotate first.
        ...(asksAgain && { doctrine: null, doctrineSignedAt: null }),
        updatedAt: ctx.now,
      },
    });
    await ctx.record({
      kind: "incident.misuse_verdict_given",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { from: record.misuseVerdict, to: verdict, ...coverage, asksAgain },
      ...(words && { texts: { text: words } }),
    });
    return incidentAnswer(ctx, record.id);
  },
});

/** What a person typed counts, and is marked as said; else the log reviews are counted. */
function coverageOf(
  record: IncidentRecord,
  { typed, now }: { typed: number | undefined; now: Date },
): LogCoverage & { source: CoverageSource } {
  const reviewed = reviewedCoverage(record, now);
  if (typed === undefined) {
    if (reviewed === null) {
      throw fieldError("coverageDays", "Say how many exposed days the logs cover.");
    }
    return { ...reviewed, source: "reviews" };
  }
  const exposedDays = exposedDaysOf(record, now);
  return { coveredDays: Math.min(typed, exposedDays), exposedDays, source: "said" };
}
