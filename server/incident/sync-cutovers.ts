import "server-only";
import { holdFacts, raiseHeld } from "@/domain/cutover/held";
import { productionAnswerSchema } from "@/domain/environment/environment";
import { effectiveTier } from "@/domain/service/service";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";

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
  const cutovers = await ctx.tx.cutover.findMany({ where: { incidentId: incident.id } });
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
    // Two people signed to hold it to less: only what the inventory says anew can raise it again.
    const { loweredAt } = row;
    const unchanged =
      loweredAt !== null &&
      consumer.updatedAt <= loweredAt &&
      consumer.service.updatedAt <= loweredAt;
    if (unchanged) continue;
    const held = {
      production: row.production,
      tier: effectiveTier(row.tier),
      environmentId: row.environmentId,
    };
    const raised = raiseHeld(held, today);
    if (raised.production === held.production && raised.tier === held.tier) continue;
    await ctx.tx.cutover.update({
      where: { id: row.id },
      data: { production: raised.production, tier: raised.tier, updatedAt: ctx.now },
    });
  }
}
