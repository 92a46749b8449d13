import "server-only";
import { inventoryImportInput } from "@/domain/inventory-import/inventory-import-input";
import {
  lockInventoryImport,
  requireImportState,
} from "@/server/inventory-import/find-inventory-import";
import { inventoryImportDto } from "@/server/inventory-import/inventory-import-dto";
import { mutation } from "@/server/operation";

/**
 * Stops an import between two batches; what was applied stays, and it can go on or be undone. One
 * that was not begun is discarded with all its rows. An undo that is stopped can go on as well.
 */
export const cancelInventoryImport = mutation({
  name: "cancelInventoryImport",
  permission: "inventory_import.cancel",
  input: inventoryImportInput,
  async run(ctx, { importId }) {
    const row = await lockInventoryImport(ctx.tx, importId);
    requireImportState(row, "reading", "ready", "applying", "undoing");
    const begun = row.state === "applying" || row.state === "undoing";
    if (!begun) await ctx.tx.inventoryImportRow.deleteMany({ where: { importId } });
    const stopped = await ctx.tx.inventoryImport.update({
      where: { id: importId },
      data: {
        state: row.state === "undoing" && row.appliedAt !== null ? "applied" : "cancelled",
        ...(!begun && { rowCount: 0, createCount: 0, changeCount: 0, sameCount: 0, errorCount: 0 }),
        version: { increment: 1 },
      },
    });
    await ctx.record({
      kind: begun ? "inventory_import.cancelled" : "inventory_import.discarded",
      subject: { type: "inventory_import", id: importId },
      data: { noun: row.noun, done: row.doneCount, rows: row.rowCount },
    });
    return inventoryImportDto(ctx.tx, stopped);
  },
});
