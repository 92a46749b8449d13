import "server-only";
import { assignLeadInput } from "@/domain/incident/incident-input";
import { closeWaitingHandovers } from "@/server/handover/close-handover";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { requireReader } from "@/server/restriction/require-reader";

export const assignLead = mutation({
  name: "assignLead",
  permission: "incident.assign_lead",
  input: assignLeadInput,
  async run(ctx, { number, memberId }) {
    const record = await openIncident(ctx, number);
    if (memberId !== undefined) await requireReader(ctx, { incidentId: record.id, memberId });
    await closeWaitingHandovers(ctx, record.id);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { leadId: memberId ?? null, updatedAt: ctx.now },
    });
    const { id: eventId } = await ctx.record({
      kind: "incident.lead_assigned",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { from: record.leadId, to: memberId ?? null },
    });
    await ctx.notify({
      to: [memberId ?? null],
      kind: "incident.lead_given",
      incidentId: record.id,
    });
    return { ...(await incidentAnswer(ctx, record.id)), eventId };
  },
});
