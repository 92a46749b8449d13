import "server-only";
import { assignStepInput } from "@/domain/step/step-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { requireReader } from "@/server/restriction/require-reader";
import { findStep } from "@/server/step/find-step";

export const assignStep = mutation({
  name: "assignStep",
  permission: "step.assign",
  input: assignStepInput,
  async run(ctx, { number, stepId, memberId, dueAt }) {
    const record = await openIncident(ctx, number);
    const step = findStep(record, stepId);
    if (memberId !== undefined) await requireReader(ctx, { incidentId: record.id, memberId });
    await ctx.tx.step.update({
      where: { id: stepId },
      data: { assigneeId: memberId ?? null, dueAt: dueAt ?? null, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "step.assigned",
      incidentId: record.id,
      subject: { type: "step", id: stepId },
      data: { key: step.key, title: step.title, memberId: memberId ?? null },
    });
    await ctx.notify({
      to: [memberId ?? null],
      kind: "step.assigned",
      incidentId: record.id,
      data: { title: step.title },
    });
    return incidentAnswer(ctx, record.id);
  },
});
