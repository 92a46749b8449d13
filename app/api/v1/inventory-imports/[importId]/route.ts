import { toRoute } from "@/server/http";
import { getInventoryImport } from "@/server/inventory-import/get-inventory-import";

export const GET = toRoute(getInventoryImport);
