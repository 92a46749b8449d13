import { toRoute } from "@/server/http";
import { undoInventoryImport } from "@/server/inventory-import/undo-inventory-import";

export const POST = toRoute(undoInventoryImport);
