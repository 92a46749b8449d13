import "server-only";
import { readerRefusal } from "@/domain/restriction/may-manage";
import { shareIncidentInput } from "@/domain/restriction/restriction-input";
import { fieldError } from "@/lib/app-error";
import { incidentAnswer } from "@/server/incident/find-incident";
import { requireMember } from "@/server/incident/require-member";
import { mutation } from "@/server/operation";
import { letIn } from "@/server/restriction/let-in";
import { managedIncident } from "@/server/restriction/managed-incident";

/** Lets one more person see a restricted incident. */
export const shareIncident = mutation({
  name: "shareIncident",
  permission: "incident.share",
  input: shareIncidentInput,
  async run(ctx, { number, memberId }) {
    const { record, actor } = await managedIncident(ctx, number);
    await requireMember(ctx, memberId);
    const named = await ctx.tx.incidentReader.count({
      where: { incidentId: record.id, memberId, way: "named", endedAt: null },
    });
    const isPart = record.leadId === memberId || record.restrictedById === memberId;
    const refused = readerRefusal(record, { memberId, reads: named > 0 || isPart });
    if (refused !== null) throw fieldError("memberId", refused);
    await letIn(ctx, { incidentId: record.id, memberIds: [memberId], by: actor });
    await ctx.record({
      kind: "incident.shared",
      incidentId: record.id,
      subject: { type: "member", id: memberId },
    });
    return incidentAnswer(ctx, record.id);
  },
});
