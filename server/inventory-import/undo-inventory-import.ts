import "server-only";
import { inventoryImportInput } from "@/domain/inventory-import/inventory-import-input";
import {
  lockInventoryImport,
  requireImportState,
} from "@/server/inventory-import/find-inventory-import";
import { inventoryImportDto } from "@/server/inventory-import/inventory-import-dto";
import { rowsAtOnce } from "@/server/inventory-import/rows-at-once";
import { undoNextRows } from "@/server/inventory-import/undo-next-rows";
import { enqueue } from "@/server/jobs/enqueue";
import { mutation } from "@/server/operation";

/** Takes back what an import did, row by row. What somebody changed since stays, and says so. */
export const undoInventoryImport = mutation({
  name: "undoInventoryImport",
  permission: "inventory_import.undo",
  input: inventoryImportInput,
  async run(ctx, { importId }) {
    const row = await lockInventoryImport(ctx.tx, importId);
    requireImportState(row, "applied", "cancelled");
    const started = await ctx.tx.inventoryImport.update({
      where: { id: importId },
      data: { state: "undoing", version: { increment: 1 } },
    });
    await ctx.record({
      kind: "inventory_import.undo_started",
      subject: { type: "inventory_import", id: importId },
      data: { noun: row.noun, rows: row.doneCount - row.refusedCount },
    });
    if (row.doneCount > rowsAtOnce) {
      await enqueue(ctx.tx, { job: "run_inventory_import", payload: { importId } });
      return inventoryImportDto(ctx.tx, started);
    }
    return inventoryImportDto(ctx.tx, await undoNextRows(ctx, started));
  },
});
