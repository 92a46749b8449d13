import "server-only";
import { answerVanishingInput } from "@/domain/incident/incident-input";
import { fieldError } from "@/lib/app-error";
import { collectEvidence } from "@/server/evidence/collect-evidence";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** Last use, addresses and scopes go with the key: saved, or nothing goes. */
export const answerVanishing = mutation({
  name: "answerVanishing",
  permission: "step.complete",
  input: answerVanishingInput,
  async run(ctx, { number, answer, note }) {
    const record = await openIncident(ctx, number);
    const step = record.steps.find(({ key }) => key === "save_evidence");
    if (answer === "saved" && note === undefined && (step?.evidence.length ?? 0) === 0) {
      throw fieldError("note", "Say what was saved and where, or attach it to the step first.");
    }
    if (note !== undefined) {
      await collectEvidence(ctx, {
        incidentId: record.id,
        ...(step && { stepId: step.id }),
        note,
        strength: "said",
      });
    }
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { vanishing: answer, updatedAt: ctx.now },
    });
    await ctx.record({
      kind: "incident.vanishing_answered",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { answer },
    });
    return incidentAnswer(ctx, record.id);
  },
});
