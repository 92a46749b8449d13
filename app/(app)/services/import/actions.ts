"use server";

import { toAction } from "@/server/action";
import { applyInventoryImport as applyVerb } from "@/server/inventory-import/apply-inventory-import";
import { cancelInventoryImport as cancelVerb } from "@/server/inventory-import/cancel-inventory-import";
import { editInventory as editInventoryVerb } from "@/server/inventory-import/edit-inventory";
import { undoInventoryImport as undoVerb } from "@/server/inventory-import/undo-inventory-import";

export const applyInventoryImport = toAction(applyVerb);
export const cancelInventoryImport = toAction(cancelVerb);
export const undoInventoryImport = toAction(undoVerb);
export const editInventory = toAction(editInventoryVerb);
