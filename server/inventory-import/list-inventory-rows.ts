import "server-only";
import {
  cellsSchema,
  rowOutcomeSchema,
  rowResultSchema,
  rowUndoSchema,
} from "@/domain/inventory-import/inventory-import";
import type { InventoryRowPage } from "@/domain/inventory-import/inventory-import-dto";
import {
  listInventoryRowsInput,
  type RowView,
} from "@/domain/inventory-import/inventory-import-input";
import type { InventoryImportRow, Prisma } from "@/generated/prisma/client";
import { findInventoryImport } from "@/server/inventory-import/find-inventory-import";
import { query } from "@/server/operation";

/** Rows of one import in the file's order, all of them or those of one view. */
export const listInventoryRows = query({
  name: "listInventoryRows",
  permission: "inventory_import.read",
  input: listInventoryRowsInput,
  async run({ tx }, { importId, view, after, limit }): Promise<InventoryRowPage> {
    await findInventoryImport(tx, importId);
    const rows = await tx.inventoryImportRow.findMany({
      where: { importId, ordinal: { gt: after }, ...whereOf(view) },
      orderBy: { ordinal: "asc" },
      take: limit + 1,
    });
    const page = rows.slice(0, limit);
    return {
      data: page.map(toRow),
      next: rows.length > limit ? (page.at(-1)?.ordinal ?? null) : null,
    };
  },
});

function whereOf(view: RowView | undefined): Prisma.InventoryImportRowWhereInput {
  switch (view) {
    case undefined:
      return {};
    case "refused":
      return { result: "refused" };
    case "kept":
      return { undo: "kept" };
    case "create":
    case "change":
    case "same":
    case "error":
      return { outcome: view };
  }
}

function toRow(row: InventoryImportRow) {
  return {
    ordinal: row.ordinal,
    line: row.line,
    label: row.label,
    subjectId: row.subjectId,
    outcome: rowOutcomeSchema.parse(row.outcome),
    before: cellsSchema.parse(row.before ?? {}),
    after: cellsSchema.parse(row.after ?? {}),
    field: row.field,
    problem: row.problem,
    result: rowResultSchema.nullable().parse(row.result),
    undo: rowUndoSchema.nullable().parse(row.undo),
  };
}
