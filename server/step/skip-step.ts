import "server-only";
import { skipStepInput } from "@/domain/step/step-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { findStep, refuseIfDecided } from "@/server/step/find-step";

/** Not done, and said why. What the facts decide can't be skipped away. */
export const skipStep = mutation({
  name: "skipStep",
  permission: "step.skip",
  input: skipStepInput,
  async run(ctx, { number, stepId, reason }) {
    const record = await openIncident(ctx, number);
    const step = findStep(record, stepId);
    refuseIfDecided(record, step);
    if (step.state === "done") throw new AppError("wrong_state", "This step is done already.");
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.step.update({
      where: { id: stepId },
      data: {
        state: "skipped",
        reasonId: text.id,
        doneAt: ctx.now,
        doneById: ctx.actor.type === "member" ? ctx.actor.id : null,
        version: { increment: 1 },
      },
    });
    await ctx.record({
      kind: "step.skipped",
      incidentId: record.id,
      subject: { type: "step", id: stepId },
      data: { key: step.key, title: step.title },
      texts: { reason: text },
    });
    return incidentAnswer(ctx, record.id);
  },
});
