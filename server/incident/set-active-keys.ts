import "server-only";
import { setActiveKeysInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** How many keys the provider lists: one more may end a live one. */
export const setActiveKeys = mutation({
  name: "setActiveKeys",
  permission: "key_version.match",
  input: setActiveKeysInput,
  async run(ctx, { number, count }) {
    const record = await openIncident(ctx, number);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { activeKeys: count, updatedAt: ctx.now },
    });
    await ctx.record({
      kind: "incident.active_keys_counted",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { from: record.activeKeys, to: count },
    });
    return incidentAnswer(ctx, record.id);
  },
});
