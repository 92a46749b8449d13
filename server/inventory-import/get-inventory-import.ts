import "server-only";
import { inventoryImportInput } from "@/domain/inventory-import/inventory-import-input";
import { findInventoryImport } from "@/server/inventory-import/find-inventory-import";
import { inventoryImportDto } from "@/server/inventory-import/inventory-import-dto";
import { query } from "@/server/operation";

/** One file or bulk edit, and how far it is. */
export const getInventoryImport = query({
  name: "getInventoryImport",
  permission: "inventory_import.read",
  input: inventoryImportInput,
  async run({ tx }, { importId }) {
    return inventoryImportDto(tx, await findInventoryImport(tx, importId));
  },
});
