import { toRoute } from "@/server/http";
import { listInventoryRows } from "@/server/inventory-import/list-inventory-rows";

export const GET = toRoute(listInventoryRows);
