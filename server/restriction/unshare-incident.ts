import "server-only";
import { shareIncidentInput } from "@/domain/restriction/restriction-input";
import { AppError, fieldError } from "@/lib/app-error";
import { incidentAnswer } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { managedIncident } from "@/server/restriction/managed-incident";

/** Takes one person out of a restricted incident, also one who broke the glass. */
export const unshareIncident = mutation({
  name: "unshareIncident",
  permission: "incident.share",
  input: shareIncidentInput,
  async run(ctx, { number, memberId }) {
    const { record } = await managedIncident(ctx, number);
    if (memberId === record.leadId) throw fieldError("memberId", "Change the lead first.");
    if (memberId === record.restrictedById) {
      throw fieldError("memberId", "Whoever restricted it always sees it.");
    }
    const { count } = await ctx.tx.incidentReader.updateMany({
      where: { incidentId: record.id, memberId, endedAt: null },
      data: { endedAt: ctx.now },
    });
    if (count === 0) throw new AppError("wrong_state", "That person does not see it anyway.");
    await ctx.record({
      kind: "incident.unshared",
      incidentId: record.id,
      subject: { type: "member", id: memberId },
    });
    return incidentAnswer(ctx, record.id);
  },
});
