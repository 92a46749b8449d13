import "server-only";
import { custodySchema } from "@/domain/key/key";
import { handOverInput } from "@/domain/owner-contact/owner-contact-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { resolveAs } from "@/server/incident/resolve-as";
import { mutation } from "@/server/operation";
import { ownerStanding } from "@/server/owner-contact/owner-standing";

/** Not our key, and its owner knows, or was tried often enough: it is closed here. */
export const handOverIncident = mutation({
  name: "handOverIncident",
  permission: "incident.dismiss",
  input: handOverInput,
  async run(ctx, { number, reason }) {
    const record = await openIncident(ctx, number);
    const { channel, acknowledged, attempts } = ownerStanding(record);
    const text =
      reason === undefined || reason === "" ? undefined : await ctx.keepText("reason", reason);
    await resolveAs(ctx, {
      record,
      request: {
        resolution: "handed_over",
        custody: custodySchema.parse(record.key.custody),
        channel,
        acknowledged,
        attempts,
      },
      ...(text && { reason: text }),
    });
    return incidentAnswer(ctx, record.id);
  },
});
