import "server-only";
import { setWaitingInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** Who or what we wait for. Shown, and pauses no clock. */
export const setWaiting = mutation({
  name: "setWaiting",
  permission: "incident.set_waiting",
  input: setWaitingInput,
  async run(ctx, { number, waitingFor, waitingUntil }) {
    const record = await openIncident(ctx, number);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: {
        waitingFor: waitingFor ?? null,
        waitingUntil: waitingFor === undefined ? null : (waitingUntil ?? null),
        updatedAt: ctx.now,
      },
    });
    await ctx.record({
      kind: waitingFor === undefined ? "incident.waiting_ended" : "incident.waiting_set",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { waitingFor: waitingFor ?? null, until: waitingUntil?.toISOString() ?? null },
    });
    return incidentAnswer(ctx, record.id);
  },
});
