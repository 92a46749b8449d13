import "server-only";
import { updateConsumerInput } from "@/domain/consumer/consumer-input";
import { AppError, fieldError } from "@/lib/app-error";
import { consumerColumns, runsColumns } from "@/server/consumer/consumer-columns";
import { consumerChanges } from "@/server/consumer/consumer-changes";
import { consumerConflict } from "@/server/consumer/consumer-conflict";
import { lockPlaces } from "@/server/consumer/lock-places";
import { ownsConsumer } from "@/server/consumer/owns-consumer";
import { lockKeys } from "@/server/key/lock-keys";
import { recordOnIncidents } from "@/server/key/record-on-incidents";
import { mutation } from "@/server/operation";
import { ownsService } from "@/server/service/ownership";

/**
 * Moving it to another key or environment is a fact of the inventory. Open incidents of both keys
 * are touched: the new one gets it on its board, the old one keeps it until proved or waived.
 */
export const updateConsumer = mutation({
  name: "updateConsumer",
  permission: "consumer.update",
  input: updateConsumerInput,
  owns: async (ctx, { id, serviceId }) =>
    (await ownsConsumer(ctx, id)) && (await ownsService(ctx, serviceId)),
  async run(ctx, { id, version, ...input }) {
    const before = await ctx.tx.consumer.findUnique({ where: { id } });
    if (before === null) throw new AppError("not_found", "There is no such consumer.");
    const { service, environment } = await lockPlaces(ctx.tx, input);
    const { incidentIds } = await lockKeys(ctx.tx, [before.keyId, input.keyId]);
    const stored = await ctx.tx.consumer.findUniqueOrThrow({
      where: { id },
      include: { key: true, service: true, environment: true },
    });
    if (stored.version !== version) {
      throw await consumerConflict(ctx.tx, { stored, yours: input });
    }
    if (stored.archivedAt !== null) {
      throw new AppError("wrong_state", "This consumer is archived.");
    }
    const key = await ctx.tx.key.findFirst({ where: { id: input.keyId, archivedAt: null } });
    if (key === null) throw fieldError("keyId", "That key no longer exists.");
    const { keyId, serviceId, environmentId, location } = input;
    const taken = await ctx.tx.consumer.findFirst({
      where: { keyId, serviceId, environmentId, location, id: { not: id } },
    });
    if (taken !== null) {
      throw fieldError("location", "This use is listed already. Name another location.");
    }
    const columns = { ...consumerColumns(input), ...(await runsColumns(ctx.tx, input, stored)) };
    await ctx.tx.consumer.update({
      where: { id },
      data: { ...columns, confirmedAt: ctx.now, updatedAt: ctx.now, version: { increment: 1 } },
    });
    const names = Object.keys(columns) as (keyof typeof columns)[];
    await recordOnIncidents(ctx, {
      incidentIds,
      kind: "consumer.updated",
      subject: { type: "consumer", id },
      data: {
        keyId,
        serviceId,
        environmentId,
        service: service.name,
        environment: environment.name,
        changed: names.filter((name) => String(columns[name]) !== String(stored[name])),
        ...(await consumerChanges(ctx.tx, {
          stored,
          now: { ...stored, ...columns, key, service, environment },
        })),
        ...(stored.keyId !== keyId && { beforeKeyId: stored.keyId }),
        ...(stored.environmentId !== environmentId && {
          beforeEnvironmentId: stored.environmentId,
        }),
      },
    });
    return { id, version: version + 1 };
  },
});
