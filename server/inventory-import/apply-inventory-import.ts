import "server-only";
import { inventoryImportInput } from "@/domain/inventory-import/inventory-import-input";
import { AppError } from "@/lib/app-error";
import { applyNextRows } from "@/server/inventory-import/apply-next-rows";
import {
  lockInventoryImport,
  requireImportState,
} from "@/server/inventory-import/find-inventory-import";
import { inventoryImportDto } from "@/server/inventory-import/inventory-import-dto";
import { rowsAtOnce } from "@/server/inventory-import/rows-at-once";
import { enqueue } from "@/server/jobs/enqueue";
import { mutation } from "@/server/operation";

/**
 * Begins to apply what can be applied: at once when it is one batch, else through the queue. A
 * stopped import goes on from where it was; rows with an error stay behind and stay listed.
 */
export const applyInventoryImport = mutation({
  name: "applyInventoryImport",
  permission: "inventory_import.apply",
  input: inventoryImportInput,
  async run(ctx, { importId }) {
    const row = await lockInventoryImport(ctx.tx, importId);
    requireImportState(row, "ready", "cancelled");
    const waiting = row.createCount + row.changeCount - row.doneCount;
    if (row.state === "cancelled" && row.rowCount === 0) {
      throw new AppError("wrong_state", "This file was discarded. Import it again.");
    }
    const started = await ctx.tx.inventoryImport.update({
      where: { id: importId },
      data: { state: "applying", version: { increment: 1 } },
    });
    await ctx.record({
      kind: "inventory_import.started",
      subject: { type: "inventory_import", id: importId },
      data: { noun: row.noun, rows: waiting },
    });
    if (waiting > rowsAtOnce) {
      await enqueue(ctx.tx, { job: "run_inventory_import", payload: { importId } });
      return inventoryImportDto(ctx.tx, started);
    }
    return inventoryImportDto(ctx.tx, await applyNextRows(ctx, started));
  },
});
