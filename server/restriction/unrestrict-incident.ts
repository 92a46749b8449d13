import "server-only";
import { unrestrictIncidentInput } from "@/domain/restriction/restriction-input";
import { incidentAnswer } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { managedIncident } from "@/server/restriction/managed-incident";

/** Everybody who reads incidents sees it again, its whole timeline too. */
export const unrestrictIncident = mutation({
  name: "unrestrictIncident",
  permission: "incident.restrict",
  input: unrestrictIncidentInput,
  async run(ctx, { number, reason }) {
    const { record } = await managedIncident(ctx, number);
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.incidentReader.updateMany({
      where: { incidentId: record.id, endedAt: null },
      data: { endedAt: ctx.now },
    });
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: {
        restricted: false,
        restrictedAt: null,
        restrictedById: null,
        restrictedReasonId: null,
        suspectId: null,
        updatedAt: ctx.now,
      },
    });
    await ctx.record({
      kind: "incident.unrestricted",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      texts: { reason: text },
    });
    return incidentAnswer(ctx, record.id);
  },
});
