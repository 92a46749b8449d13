import "server-only";
import { capabilitiesOf } from "@/catalogue/secret-types/capabilities-of";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";

/** Somebody has seen what else the act ends, and says so. */
export async function acknowledgeWhatDies(
  ctx: MutationContext,
  record: IncidentRecord,
): Promise<void> {
  if (record.killsMoreAckAt !== null) return;
  await ctx.tx.incident.update({
    where: { id: record.id },
    data: {
      killsMoreAckAt: ctx.now,
      killsMoreAckById: ctx.actor.type === "member" ? ctx.actor.id : null,
    },
  });
  await ctx.record({
    kind: "incident.what_dies_acknowledged",
    incidentId: record.id,
    subject: { type: "incident", id: record.id },
    data: { alsoKills: capabilitiesOf(record.key.secretTypeId).alsoKills },
  });
}
