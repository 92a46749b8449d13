import "server-only";
import { getConsumerInput } from "@/domain/consumer/consumer-list";
import { AppError } from "@/lib/app-error";
import { consumerInclude, toConsumerDto } from "@/server/consumer/consumer-dto";
import { query } from "@/server/operation";

export const getConsumer = query({
  name: "getConsumer",
  permission: "consumer.read",
  input: getConsumerInput,
  async run(ctx, { id }) {
    const row = await ctx.tx.consumer.findUnique({
      where: { id },
      include: consumerInclude(ctx),
    });
    if (row === null) throw new AppError("not_found", "There is no such consumer.");
    return toConsumerDto(row, ctx.actor);
  },
});
