import "server-only";
import { answerStagingInput } from "@/domain/incident/incident-input";
import { fieldError } from "@/lib/app-error";
import { collectEvidence } from "@/server/evidence/collect-evidence";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

export const answerStaging = mutation({
  name: "answerStaging",
  permission: "step.complete",
  input: answerStagingInput,
  async run(ctx, { number, answer, note, link }) {
    const record = await openIncident(ctx, number);
    if (answer === "passed" && note === undefined && link === undefined) {
      throw fieldError("note", "Say what was tried, or give a link.");
    }
    const step = record.steps.find(({ key }) => key === "test_in_staging");
    if (note !== undefined || link !== undefined) {
      await collectEvidence(ctx, {
        incidentId: record.id,
        ...(step && { stepId: step.id }),
        note,
        link,
        strength: link === undefined ? "said" : "shown",
      });
    }
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { stagingTest: answer, updatedAt: ctx.now },
    });
    await ctx.record({
      kind: "incident.staging_answered",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { answer },
    });
    return incidentAnswer(ctx, record.id);
  },
});
