import "server-only";
import { failInventoryImportInput } from "@/domain/inventory-import/inventory-import-input";
import {
  lockInventoryImport,
  requireImportState,
} from "@/server/inventory-import/find-inventory-import";
import { mutation } from "@/server/operation";

/** The file could not be read: its rows go, the reason stays. */
export const failInventoryImport = mutation({
  name: "failInventoryImport",
  permission: "inventory_import.create",
  input: failInventoryImportInput,
  async run(ctx, { importId, bytes, failure }) {
    requireImportState(await lockInventoryImport(ctx.tx, importId), "reading");
    await ctx.tx.inventoryImportRow.deleteMany({ where: { importId } });
    await ctx.tx.inventoryImport.update({
      where: { id: importId },
      data: { state: "failed", bytes, failure, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "inventory_import.failed",
      subject: { type: "inventory_import", id: importId },
      data: { bytes },
    });
    return { importId };
  },
});
