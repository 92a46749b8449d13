import "server-only";
import { stepInput } from "@/domain/step/step-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { findStep, refuseIfDecided } from "@/server/step/find-step";

export const reopenStep = mutation({
  name: "reopenStep",
  permission: "step.reopen",
  input: stepInput,
  async run(ctx, { number, stepId }) {
    const record = await openIncident(ctx, number);
    const step = findStep(record, stepId);
    refuseIfDecided(record, step);
    if (step.state !== "done" && step.state !== "skipped") {
      throw new AppError("wrong_state", "This step is open.");
    }
    await ctx.tx.step.update({
      where: { id: stepId },
      data: {
        state: "todo",
        doneAt: null,
        doneById: null,
        reasonId: null,
        version: { increment: 1 },
      },
    });
    await ctx.record({
      kind: "step.reopened",
      incidentId: record.id,
      subject: { type: "step", id: stepId },
      data: { key: step.key, title: step.title, before: step.state },
    });
    return incidentAnswer(ctx, record.id);
  },
});
