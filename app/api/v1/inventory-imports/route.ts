import { toRoute } from "@/server/http";
import { listInventoryImports } from "@/server/inventory-import/list-inventory-imports";
import { toSheetRoute } from "@/server/inventory-import/to-sheet-route";

export const GET = toRoute(listInventoryImports);
export const POST = toSheetRoute();
