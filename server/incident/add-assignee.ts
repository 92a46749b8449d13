import "server-only";
import { assigneeInput } from "@/domain/incident/people-input";
import { AppError, fieldError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { requireReader } from "@/server/restriction/require-reader";

/** Puts one more person on an incident, beside its lead. */
export const addAssignee = mutation({
  name: "addAssignee",
  permission: "incident.assign",
  input: assigneeInput,
  async run(ctx, { number, memberId }) {
    const { actor } = ctx;
    if (actor.type !== "member") throw new AppError("forbidden", "A person assigns.");
    const record = await openIncident(ctx, number);
    await requireReader(ctx, { incidentId: record.id, memberId });
    const { count } = await ctx.tx.incidentAssignee.createMany({
      data: {
        incidentId: record.id,
        memberId,
        assignedById: actor.id,
        assignedAt: ctx.now,
      },
      skipDuplicates: true,
    });
    if (count === 0) throw fieldError("memberId", "That person is on it already.");
    await ctx.record({
      kind: "incident.assigned",
      incidentId: record.id,
      subject: { type: "member", id: memberId },
    });
    await ctx.notify({ to: [memberId], kind: "incident.assigned", incidentId: record.id });
    return incidentAnswer(ctx, record.id);
  },
});
