import "server-only";
import { reasonInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { resolveAs } from "@/server/incident/resolve-as";
import { mutation } from "@/server/operation";

/** Gives a planned rotation up while the old key still works. Its date stays. */
export const callOffRotation = mutation({
  name: "callOffRotation",
  permission: "rotation.start",
  input: reasonInput,
  async run(ctx, { number, reason }) {
    const record = await openIncident(ctx, number);
    await resolveAs(ctx, {
      record,
      request: { resolution: "called_off" },
      reason: await ctx.keepText("reason", reason),
    });
    return incidentAnswer(ctx, record.id);
  },
});
