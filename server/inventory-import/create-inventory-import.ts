import "server-only";
import { createInventoryImportInput } from "@/domain/inventory-import/inventory-import-input";
import { newId } from "@/lib/ids";
import { mutation } from "@/server/operation";

/** Begins an import: its rows arrive in batches, and count only when all of them have. */
export const createInventoryImport = mutation({
  name: "createInventoryImport",
  permission: "inventory_import.create",
  input: createInventoryImportInput,
  async run(ctx, { noun, fileName }) {
    const { actor } = ctx;
    const id = newId();
    await ctx.tx.inventoryImport.create({
      data: {
        id,
        noun,
        origin: "file",
        state: "reading",
        fileName: fileName ?? null,
        createdByType: actor.type,
        createdById: actor.type === "member" || actor.type === "token" ? actor.id : null,
        createdAt: ctx.now,
      },
    });
    return { importId: id };
  },
});
