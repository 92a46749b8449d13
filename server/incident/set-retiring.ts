import "server-only";
import { setRetiringInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** No new key is wanted: this one is given up. Its consumers still have to be settled. */
export const setRetiring = mutation({
  name: "setRetiring",
  permission: "key_version.match",
  input: setRetiringInput,
  async run(ctx, { number, retiring, reason }) {
    const record = await openIncident(ctx, number);
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { retiring, updatedAt: ctx.now },
    });
    await ctx.record({
      kind: retiring ? "incident.key_retired" : "incident.key_kept",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      texts: { reason: text },
    });
    return incidentAnswer(ctx, record.id);
  },
});
