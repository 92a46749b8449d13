import "server-only";
import { consumerCells } from "@/domain/inventory-import/consumer-cells";
import { dependencyCells } from "@/domain/inventory-import/dependency-cells";
import type { ExportInventoryInput } from "@/domain/inventory-import/export-input";
import type { Cells } from "@/domain/inventory-import/inventory-import";
import { keyCells } from "@/domain/inventory-import/key-cells";
import { serviceCells } from "@/domain/inventory-import/service-cells";
import { consumerFilter } from "@/server/consumer/consumer-filter";
import type { Db, Tx } from "@/server/db";
import { keyFilter } from "@/server/key/key-filter";
import { serviceFilter } from "@/server/service/service-filter";

const perPage = 1_000;
const select = { id: true, name: true } as const;
const byName = [{ name: "asc" as const }, { id: "asc" as const }];

/** Everything that a filter matches, page by page. */
export async function* exportedCells(
  tx: Db | Tx,
  filter: ExportInventoryInput,
): AsyncGenerator<Cells[]> {
  switch (filter.noun) {
    case "service":
      yield* pages(
        (page) =>
          tx.service.findMany({
            ...page,
            where: serviceFilter(filter),
            orderBy: byName,
            include: { ownerTeam: { select } },
          }),
        serviceCells,
      );
      return;
    case "key":
      yield* pages(
        (page) =>
          tx.key.findMany({
            ...page,
            where: keyFilter(filter),
            orderBy: byName,
            include: { ownerTeam: { select } },
          }),
        keyCells,
      );
      return;
    case "consumer":
      yield* pages(
        (page) =>
          tx.consumer.findMany({
            ...page,
            where: consumerFilter(filter),
            orderBy: [{ service: { name: "asc" } }, { id: "asc" }],
            include: { key: { select }, service: { select }, environment: { select } },
          }),
        consumerCells,
      );
      return;
    case "dependency": {
      const { serviceId } = filter;
      const either = [{ serviceId }, { dependsOnId: serviceId }];
      const where = { archivedAt: null, ...(serviceId !== undefined && { OR: either }) };
      yield* pages(
        (page) =>
          tx.dependency.findMany({
            ...page,
            where,
            orderBy: [{ service: { name: "asc" } }, { id: "asc" }],
            include: { service: { select }, dependsOn: { select } },
          }),
        dependencyCells,
      );
    }
  }
}

type Page = { take: number; skip?: number; cursor?: { id: string } };

async function* pages<T extends { id: string }>(
  read: (page: Page) => Promise<T[]>,
  toCells: (row: T) => Cells,
): AsyncGenerator<Cells[]> {
  let last: string | undefined;
  for (;;) {
    const from = last === undefined ? {} : { skip: 1, cursor: { id: last } };
    const rows = await read({ take: perPage, ...from });
    if (rows.length > 0) yield rows.map(toCells);
    last = rows.at(-1)?.id;
    if (rows.length < perPage) return;
  }
}
