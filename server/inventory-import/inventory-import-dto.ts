import "server-only";
import {
  inventoryImportStateSchema,
  inventoryNounSchema,
  inventoryOriginSchema,
  sheetEncodingSchema,
  sheetSeparatorSchema,
} from "@/domain/inventory-import/inventory-import";
import type { InventoryImportDto } from "@/domain/inventory-import/inventory-import-dto";
import type { InventoryImport } from "@/generated/prisma/client";
import type { Db, Tx } from "@/server/db";
import { namesOf } from "@/server/event/event-names";

export async function inventoryImportDtos(
  tx: Db | Tx,
  rows: readonly InventoryImport[],
): Promise<InventoryImportDto[]> {
  const maker = (row: InventoryImport) => ({ type: row.createdByType, id: row.createdById });
  const names = await namesOf(tx, rows.map(maker));
  return rows.map((row) => ({
    id: row.id,
    noun: inventoryNounSchema.parse(row.noun),
    origin: inventoryOriginSchema.parse(row.origin),
    state: inventoryImportStateSchema.parse(row.state),
    fileName: row.fileName,
    encoding: sheetEncodingSchema.nullable().parse(row.encoding),
    separator: sheetSeparatorSchema.nullable().parse(row.separator),
    fields: row.fields,
    unread: row.unread,
    rows: row.rowCount,
    creates: row.createCount,
    changes: row.changeCount,
    sames: row.sameCount,
    errors: row.errorCount,
    done: row.doneCount,
    refused: row.refusedCount,
    undone: row.undoneCount,
    kept: row.keptCount,
    failure: row.failure,
    createdAt: row.createdAt,
    createdBy: names.of(maker(row)),
    appliedAt: row.appliedAt,
    undoneAt: row.undoneAt,
  }));
}

export async function inventoryImportDto(
  tx: Db | Tx,
  row: InventoryImport,
): Promise<InventoryImportDto> {
  const [dto] = await inventoryImportDtos(tx, [row]);
  if (dto === undefined) throw new Error("One import is one.");
  return dto;
}
