import "server-only";
import type { BulkNoun } from "@/domain/inventory-import/bulk-edit-input";
import { consumerCells } from "@/domain/inventory-import/consumer-cells";
import { rowLabel } from "@/domain/inventory-import/row-label";
import type { Tx } from "@/server/db";

const select = { id: true, name: true } as const;

/** What people call these things. */
export async function labelsOf(
  tx: Tx,
  { noun, ids }: { noun: BulkNoun; ids: readonly string[] },
): Promise<Map<string, string>> {
  const where = { id: { in: [...ids] } };
  if (noun === "service") return byId(await tx.service.findMany({ where, select }));
  if (noun === "key") return byId(await tx.key.findMany({ where, select }));
  const consumers = await tx.consumer.findMany({
    where,
    include: { key: { select }, service: { select }, environment: { select } },
  });
  return byId(consumers.map((row) => ({ id: row.id, name: rowLabel(noun, consumerCells(row)) })));
}

function byId(things: readonly { id: string; name: string }[]): Map<string, string> {
  return new Map(things.map(({ id, name }) => [id, name]));
}
