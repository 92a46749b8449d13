import { exportInventory } from "@/server/inventory-import/export-inventory";
import { toCsvRoute } from "@/server/to-csv-route";

export const GET = toCsvRoute(exportInventory);
