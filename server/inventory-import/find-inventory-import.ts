import "server-only";
import type { InventoryImportState } from "@/domain/inventory-import/inventory-import";
import type { InventoryImport } from "@/generated/prisma/client";
import { AppError } from "@/lib/app-error";
import type { Db, Tx } from "@/server/db";

export async function findInventoryImport(tx: Db | Tx, importId: string): Promise<InventoryImport> {
  const row = await tx.inventoryImport.findUnique({ where: { id: importId } });
  if (row === null) throw new AppError("not_found", "There is no such import.");
  return row;
}

/** The same under its lock. Batches, a stop and a second click wait for each other here. */
export async function lockInventoryImport(tx: Tx, importId: string): Promise<InventoryImport> {
  await tx.$queryRaw`select id from inventory_import where id = ${importId}::uuid for update`;
  return findInventoryImport(tx, importId);
}

export function requireImportState(
  row: InventoryImport,
  ...allowed: readonly InventoryImportState[]
): void {
  if ((allowed as readonly string[]).includes(row.state)) return;
  throw new AppError("wrong_state", wrongState[row.state as InventoryImportState], {
    hint: "Open the import to see where it stands.",
  });
}

const wrongState = {
  reading: "This file is still being read.",
  ready: "This file was not applied yet.",
  applying: "This file is being applied already.",
  applied: "This file was applied already.",
  cancelled: "This import was stopped.",
  failed: "This file could not be read, so nothing of it was kept.",
  undoing: "This import is being undone already.",
  undone: "This import was undone already.",
} as const satisfies Record<InventoryImportState, string>;
