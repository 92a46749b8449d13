import "server-only";
import { completeStepInput } from "@/domain/step/step-input";
import { AppError, fieldError } from "@/lib/app-error";
import { collectEvidence } from "@/server/evidence/collect-evidence";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { findStep, refuseIfDecided } from "@/server/step/find-step";
import { refuseFuture } from "@/server/refuse-times";

/** Done, with what shows it. "I already did this" gives the time it happened. */
export const completeStep = mutation({
  name: "completeStep",
  permission: "step.complete",
  input: completeStepInput,
  async run(ctx, { number, stepId, ...claim }) {
    const record = await openIncident(ctx, number);
    const step = findStep(record, stepId);
    refuseIfDecided(record, step);
    if (step.state === "done") throw new AppError("wrong_state", "This step is done already.");
    if (step.state === "blocked") {
      throw new AppError("wrong_state", step.blockedBy ?? "This step is blocked.");
    }
    const shown = claim.link !== undefined || claim.file !== undefined;
    if (!shown && claim.note === undefined && step.evidence.length === 0) {
      throw fieldError("note", "Say what was done, give a link, or attach a file.");
    }
    if (shown || claim.note !== undefined) {
      await collectEvidence(ctx, {
        incidentId: record.id,
        stepId,
        ...claim,
        ...(step.phase === "investigate" && { kind: "log_review" as const }),
        strength: shown ? "shown" : "said",
      });
    }
    refuseFuture(ctx.now, { happenedAt: claim.happenedAt });
    const doneAt = claim.happenedAt ?? ctx.now;
    await ctx.tx.step.update({
      where: { id: stepId },
      data: {
        state: "done",
        doneAt,
        doneById: ctx.actor.type === "member" ? ctx.actor.id : null,
        reasonId: null,
        version: { increment: 1 },
      },
    });
    await ctx.record({
      kind: "step.completed",
      incidentId: record.id,
      subject: { type: "step", id: stepId },
      happenedAt: doneAt,
      data: { key: step.key, title: step.title },
    });
    return incidentAnswer(ctx, record.id);
  },
});
