import "server-only";
import { assigneeInput } from "@/domain/incident/people-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, lockedIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** Takes one person off an incident. What they did stays theirs. */
export const removeAssignee = mutation({
  name: "removeAssignee",
  permission: "incident.assign",
  input: assigneeInput,
  async run(ctx, { number, memberId }) {
    const record = await lockedIncident(ctx, number);
    const { count } = await ctx.tx.incidentAssignee.deleteMany({
      where: { incidentId: record.id, memberId },
    });
    if (count === 0) throw new AppError("wrong_state", "That person is not on it.");
    await ctx.record({
      kind: "incident.unassigned",
      incidentId: record.id,
      subject: { type: "member", id: memberId },
    });
    return incidentAnswer(ctx, record.id);
  },
});
