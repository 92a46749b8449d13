import { toRoute } from "@/server/http";
import { applyInventoryImport } from "@/server/inventory-import/apply-inventory-import";

export const POST = toRoute(applyInventoryImport);
