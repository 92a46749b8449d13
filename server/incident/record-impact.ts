import "server-only";
import { recordImpactInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { lockEventBoard } from "@/server/leak-event/lock-event-board";
import { writeCause } from "@/server/leak-event/write-cause";
import { mutation } from "@/server/operation";
import { findVisible } from "@/server/restriction/visible-to";

/** The impact is the incident's own; the cause is that of the event, and of all that it exposed. */
export const recordImpact = mutation({
  name: "recordImpact",
  permission: "incident.record_impact",
  input: recordImpactInput,
  async run(ctx, { number, cause, impact }) {
    const found = await findVisible(ctx, number);
    const { leakEventId } = await ctx.tx.incident.findUniqueOrThrow({
      where: found,
      select: { leakEventId: true },
    });
    const { incidentIds } = await lockEventBoard(ctx, leakEventId);
    const record = await openIncident(ctx, number);
    if (record.leakEvent.cause !== cause) {
      await writeCause(ctx, { event: record.leakEvent, cause, incidentIds });
    }
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { impact, updatedAt: ctx.now },
    });
    await ctx.record({
      kind: "incident.impact_recorded",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { cause, impact },
    });
    return incidentAnswer(ctx, record.id);
  },
});
