import "server-only";
import { giveMisuseVerdictInput } from "@/domain/incident/incident-input";
import { exposure, exposureMs } from "@/domain/clock/exposure";
import { stateChanges } from "@/server/incident/lifecycle-facts";
import { incidentAnswer, lockedIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

const dayMs = 86_400_000;

/** What the logs show, and how many of the exposed days they cover. */
export const giveMisuseVerdict = mutation({
  name: "giveMisuseVerdict",
  permission: "incident.give_misuse_verdict",
  input: giveMisuseVerdictInput,
  async run(ctx, { number, verdict, coverageDays, text }) {
    const record = await lockedIncident(ctx, number);
    const exposed = exposure({
      exposedSince: record.exposedSince ?? record.detectedAt,
      changes: stateChanges(record),
      now: ctx.now,
    });
    const exposedDays = Math.max(1, Math.ceil(exposureMs(exposed, ctx.now) / dayMs));
    const misused = verdict === "suspected" || verdict === "confirmed";
    const asksAgain =
      misused && verdict !== record.misuseVerdict && record.doctrine === "rotate_first";
    const words = text === undefined ? undefined : await ctx.keepText("text", text);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: {
        misuseVerdict: verdict,
        misuseCoverageDays: Math.min(coverageDays, exposedDays),
        misuseExposedDays: exposedDays,
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
      data: { from: record.misuseVerdict, to: verdict, coverageDays, exposedDays, asksAgain },
      ...(words && { texts: { text: words } }),
    });
    return incidentAnswer(ctx, record.id);
  },
});
