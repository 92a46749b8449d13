import "server-only";
import { finishInventoryImportInput } from "@/domain/inventory-import/inventory-import-input";
import {
  lockInventoryImport,
  requireImportState,
} from "@/server/inventory-import/find-inventory-import";
import { countRows } from "@/server/inventory-import/count-rows";
import { inventoryImportDto } from "@/server/inventory-import/inventory-import-dto";
import { mutation } from "@/server/operation";

/** The whole file was read: from now on it can be looked at and applied. */
export const finishInventoryImport = mutation({
  name: "finishInventoryImport",
  permission: "inventory_import.create",
  input: finishInventoryImportInput,
  async run(ctx, { importId, ...sheet }) {
    requireImportState(await lockInventoryImport(ctx.tx, importId), "reading");
    const counts = await countRows(ctx.tx, importId);
    const row = await ctx.tx.inventoryImport.update({
      where: { id: importId },
      data: { state: "ready", ...sheet, ...counts, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "inventory_import.created",
      subject: { type: "inventory_import", id: importId },
      data: { noun: row.noun, rows: row.rowCount, errors: row.errorCount, bytes: sheet.bytes },
    });
    return inventoryImportDto(ctx.tx, row);
  },
});
