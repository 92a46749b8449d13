import "server-only";
import { archiveConsumerInput } from "@/domain/consumer/consumer-input";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { boardsWaiting } from "@/server/cutover/boards-waiting";
import { lockConsumer } from "@/server/consumer/lock-consumer";
import { ownsConsumer } from "@/server/consumer/owns-consumer";
import { recordOnIncidents } from "@/server/key/record-on-incidents";
import { mutation } from "@/server/operation";

/** Refused while a board waits for it. A restricted board is not named, and keeps it by itself. */
export const archiveConsumer = mutation({
  name: "archiveConsumer",
  permission: "consumer.archive",
  input: archiveConsumerInput,
  owns: (ctx, { id }) => ownsConsumer(ctx, id),
  async run(ctx, { id }) {
    const { consumer, incidentIds } = await lockConsumer(ctx.tx, id);
    if (consumer.archivedAt !== null) return { id };
    await refuseWhileWaiting(ctx, id);
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

async function refuseWhileWaiting({ tx }: MutationContext, id: string): Promise<void> {
  const numbers = (await boardsWaiting(tx, { by: "consumer", ids: [id] })).get(id) ?? [];
  if (numbers.length === 0) return;
  const names = numbers.map((number) => `LEAK-${number}`).join(", ");
  throw new AppError(
    "wrong_state",
    `${names} still ${numbers.length === 1 ? "waits" : "wait"} for it.`,
    { hint: "Prove it or waive it there first. A waiver may say that it is gone." },
  );
}
