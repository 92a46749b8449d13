import "server-only";
import { type AcceptedLowering, holdFacts, raiseHeld } from "@/domain/cutover/held";
import { productionAnswerSchema } from "@/domain/environment/environment";
import { loweringParamsSchema } from "@/domain/signature/request-sentence";
import { isSigned } from "@/domain/signature/standing";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import { heldOf } from "@/server/signature/binding";
import { requestFacts } from "@/server/signature/request-facts";

/**
 * Every consumer of the key has its row on the board, and what a row is held to only grows stricter:
 * archiving a consumer or calling its environment "not production" takes nothing off the board.
 */
export async function syncCutovers(
  ctx: MutationContext,
  incident: { id: string; keyId: string },
): Promise<void> {
  const consumers = await ctx.tx.consumer.findMany({
    where: { keyId: incident.keyId },
    include: { environment: true, service: true },
    orderBy: { createdAt: "asc" },
  });
  const cutovers = await ctx.tx.cutover.findMany({
    where: { incidentId: incident.id },
    include: {
      requests: {
        where: { subject: "lowering" },
        include: { signatures: { where: { voidedAt: null } } },
      },
    },
  });
  const byConsumer = new Map(cutovers.map((row) => [row.consumerId, row]));
  for (const consumer of consumers) {
    const today = {
      environmentId: consumer.environmentId,
      production: productionAnswerSchema.parse(consumer.environment.production),
      tier: consumer.service.tier,
    };
    const row = byConsumer.get(consumer.id);
    if (row === undefined) {
      if (consumer.archivedAt !== null) continue;
      const id = newId();
      await ctx.tx.cutover.create({
        data: {
          id,
          incidentId: incident.id,
          consumerId: consumer.id,
          state: "pending",
          ...holdFacts(today),
          createdAt: ctx.now,
          updatedAt: ctx.now,
        },
      });
      await ctx.record({
        kind: "cutover.added",
        incidentId: incident.id,
        subject: { type: "cutover", id },
        data: { consumerId: consumer.id, service: consumer.service.name },
      });
      continue;
    }
    const held = heldOf(row);
    const raised = raiseHeld(held, { today, accepted: acceptedLowerings(row) });
    if (raised.production === held.production && raised.tier === held.tier) continue;
    await ctx.tx.cutover.update({
      where: { id: row.id },
      data: { production: raised.production, tier: raised.tier, updatedAt: ctx.now },
    });
  }
}

/** What two people signed to hold it to: only a new word of the inventory raises it again. */
function acceptedLowerings({
  requests,
}: Pick<IncidentRecord["cutovers"][number], "requests">): AcceptedLowering[] {
  return requests
    .filter((row) => isSigned(requestFacts(row)))
    .map((row) => loweringParamsSchema.parse(row.params));
}
