import "server-only";
import { confirmConsumerInput } from "@/domain/consumer/consumer-input";
import { AppError } from "@/lib/app-error";
import { lockConsumer } from "@/server/consumer/lock-consumer";
import { ownsConsumer } from "@/server/consumer/owns-consumer";
import { recordOnIncidents } from "@/server/key/record-on-incidents";
import { mutation } from "@/server/operation";

/** "Looked at, still right." Says nothing of the version it runs. */
export const confirmConsumer = mutation({
  name: "confirmConsumer",
  permission: "consumer.confirm",
  input: confirmConsumerInput,
  owns: (ctx, { id }) => ownsConsumer(ctx, id),
  async run(ctx, { id }) {
    const { consumer, incidentIds } = await lockConsumer(ctx.tx, id);
    if (consumer.archivedAt !== null) {
      throw new AppError("wrong_state", "This consumer is archived.");
    }
    await ctx.tx.consumer.update({ where: { id }, data: { confirmedAt: ctx.now } });
    await recordOnIncidents(ctx, {
      incidentIds,
      kind: "consumer.confirmed",
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
