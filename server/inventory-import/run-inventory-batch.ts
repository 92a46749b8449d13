import "server-only";
import { inventoryImportInput } from "@/domain/inventory-import/inventory-import-input";
import { applyNextRows } from "@/server/inventory-import/apply-next-rows";
import { lockInventoryImport } from "@/server/inventory-import/find-inventory-import";
import { inventoryImportDto } from "@/server/inventory-import/inventory-import-dto";
import { undoNextRows } from "@/server/inventory-import/undo-next-rows";
import { mutation } from "@/server/operation";

/** The next rows of an import that is being applied or undone. Of another one nothing: it was stopped. */
export const runInventoryBatch = mutation({
  name: "runInventoryBatch",
  permission: "inventory_import.apply",
  input: inventoryImportInput,
  async run(ctx, { importId }) {
    const row = await lockInventoryImport(ctx.tx, importId);
    if (row.state === "applying") return inventoryImportDto(ctx.tx, await applyNextRows(ctx, row));
    if (row.state === "undoing") return inventoryImportDto(ctx.tx, await undoNextRows(ctx, row));
    return inventoryImportDto(ctx.tx, row);
  },
});
