import "server-only";
import { addConsumerInput } from "@/domain/consumer/consumer-input";
import { AppError, fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import { consumerColumns, runsColumns } from "@/server/consumer/consumer-columns";
import { lockPlaces } from "@/server/consumer/lock-places";
import { lockKey } from "@/server/key/lock-key";
import { recordOnIncidents } from "@/server/key/record-on-incidents";
import { mutation } from "@/server/operation";
import { ownsService } from "@/server/service/ownership";

/** Adding a consumer never removes one. Every open incident of the key gets it on its board. */
export const addConsumer = mutation({
  name: "addConsumer",
  permission: "consumer.add",
  input: addConsumerInput,
  owns: (ctx, { serviceId }) => ownsService(ctx, serviceId),
  async run(ctx, { source, ...input }) {
    const { service, environment } = await lockPlaces(ctx.tx, input);
    const { incidentIds } = await lockKey(ctx.tx, input.keyId);
    const key = await ctx.tx.key.findUniqueOrThrow({ where: { id: input.keyId } });
    if (key.archivedAt !== null) throw new AppError("wrong_state", "This key is archived.");
    const { keyId, serviceId, environmentId, location } = input;
    const place = { keyId, serviceId, environmentId, location };
    const stored = await ctx.tx.consumer.findUnique({
      where: { keyId_serviceId_environmentId_location: place },
    });
    if (stored !== null && stored.archivedAt === null) {
      throw fieldError("location", "This use is listed already. Name another location.");
    }
    const columns = {
      ...consumerColumns(input),
      ...(await runsColumns(ctx.tx, input, stored)),
      source,
      confirmedAt: source === "person" ? ctx.now : null,
      updatedAt: ctx.now,
    };
    // An archived one comes back as itself: its past stays with it.
    const { id } =
      stored === null
        ? await ctx.tx.consumer.create({ data: { id: newId(), ...columns, createdAt: ctx.now } })
        : await ctx.tx.consumer.update({
            where: { id: stored.id },
            data: { ...columns, archivedAt: null, version: { increment: 1 } },
          });
    await recordOnIncidents(ctx, {
      incidentIds,
      kind: "consumer.added",
      subject: { type: "consumer", id },
      data: {
        keyId,
        serviceId,
        environmentId,
        service: service.name,
        environment: environment.name,
        injection: input.injection,
        source,
      },
    });
    return { id };
  },
});
