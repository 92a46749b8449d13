import "server-only";
import { stepInput } from "@/domain/step/step-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { findStep } from "@/server/step/find-step";

/** Somebody is on it. Takes the step, when nobody has it. */
export const startStep = mutation({
  name: "startStep",
  permission: "step.start",
  input: stepInput,
  async run(ctx, { number, stepId }) {
    const record = await openIncident(ctx, number);
    const step = findStep(record, stepId);
    if (step.state !== "todo") throw new AppError("wrong_state", "Only an open step can start.");
    const self = ctx.actor.type === "member" ? ctx.actor.id : null;
    await ctx.tx.step.update({
      where: { id: stepId },
      data: { state: "doing", assigneeId: step.assigneeId ?? self, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "step.started",
      incidentId: record.id,
      subject: { type: "step", id: stepId },
      data: { key: step.key, title: step.title },
    });
    return incidentAnswer(ctx, record.id);
  },
});
