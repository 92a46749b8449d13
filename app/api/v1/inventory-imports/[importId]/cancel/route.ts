import { toRoute } from "@/server/http";
import { cancelInventoryImport } from "@/server/inventory-import/cancel-inventory-import";

export const POST = toRoute(cancelInventoryImport);
