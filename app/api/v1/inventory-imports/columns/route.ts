import { toSheetColumnsRoute } from "@/server/inventory-import/to-sheet-route";

export const POST = toSheetColumnsRoute();
