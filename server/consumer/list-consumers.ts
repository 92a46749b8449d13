import "server-only";
import { listConsumersInput } from "@/domain/consumer/consumer-list";
import { consumerFilter } from "@/server/consumer/consumer-filter";
import { consumerInclude, toConsumerDto } from "@/server/consumer/consumer-dto";
import { nameKeyset } from "@/server/name-keyset";
import { query } from "@/server/operation";

/** What uses which key where, in the order of the services' names. */
export const listConsumers = query({
  name: "listConsumers",
  permission: "consumer.list",
  input: listConsumersInput,
  async run(ctx, { cursor, limit, ...filter }) {
    const keyset = nameKeyset(ctx.keys.cursors, { cursor, limit });
    const { from, order } = keyset;
    const beyond =
      from === null
        ? {}
        : { OR: [{ service: { name: from.name } }, { service: from.sameName, id: from.id }] };
    const rows = await ctx.tx.consumer.findMany({
      where: { AND: [consumerFilter(filter), beyond] },
      orderBy: [{ service: { name: order } }, { id: order }],
      take: keyset.take,
      include: consumerInclude(ctx),
    });
    const named = rows.map((row) => ({ id: row.id, name: row.service.name, row }));
    const { data, next, prev } = keyset.page(named);
    return { data: data.map(({ row }) => toConsumerDto(row, ctx.actor)), next, prev };
  },
});
