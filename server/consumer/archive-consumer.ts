import "server-only";
import { archiveConsumerInput } from "@/domain/consumer/consumer-input";
import { lockConsumer } from "@/server/consumer/lock-consumer";
import { ownsConsumer } from "@/server/consumer/owns-consumer";
import { recordOnIncidents } from "@/server/key/record-on-incidents";
import { mutation } from "@/server/operation";

/** A fact of the inventory. An open board keeps the consumer until it is proved or waived. */
export const archiveConsumer = mutation({
  name: "archiveConsumer",
  permission: "consumer.archive",
  input: archiveConsumerInput,
  owns: (ctx, { id }) => ownsConsumer(ctx, id),
  async run(ctx, { id }) {
    const { consumer, incidentIds } = await lockConsumer(ctx.tx, id);
    if (consumer.archivedAt !== null) return { id };
    await ctx.tx.consumer.update({
      where: { id },
      data: { archivedAt: ctx.now, updatedAt: ctx.now, version: { increment: 1 } },
    });
    await recordOnIncidents(ctx, {
      incidentIds,
      kind: "consumer.archived",
      subject: { type: "consumer", id },
      data: {
        keyId: consumer.keyId,
        service: consumer.service.name,
        environment: consumer.environment.name,
      },
    });
    return { id };
  },
});
