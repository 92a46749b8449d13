import "server-only";
import { listInventoryImportsInput } from "@/domain/inventory-import/inventory-import-input";
import { inventoryImportDtos } from "@/server/inventory-import/inventory-import-dto";
import { query } from "@/server/operation";

const shown = 50;

/** The newest files and bulk edits. */
export const listInventoryImports = query({
  name: "listInventoryImports",
  permission: "inventory_import.list",
  input: listInventoryImportsInput,
  async run({ tx }) {
    const rows = await tx.inventoryImport.findMany({
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: shown,
    });
    return inventoryImportDtos(tx, rows);
  },
});
