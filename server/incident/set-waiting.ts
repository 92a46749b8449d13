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
    const words =
      waitingFor === undefined ? undefined : await ctx.keepText("waitingFor", waitingFor);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: {
        // The list filters and shows it from the row; redacting the text takes it from there too.
        waitingFor: waitingFor ?? null,
        waitingForId: words?.id ?? null,
        waitingUntil: waitingFor === undefined ? null : (waitingUntil ?? null),
        updatedAt: ctx.now,
      },
    });
    await ctx.record({
      kind: waitingFor === undefined ? "incident.waiting_ended" : "incident.waiting_set",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { until: waitingUntil?.toISOString() ?? null },
      ...(words && { texts: { waitingFor: words } }),
    });
    return incidentAnswer(ctx, record.id);
  },
});
