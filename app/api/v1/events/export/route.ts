import { exportEvents } from "@/server/event/export-events";
import { toCsvRoute } from "@/server/to-csv-route";

export const GET = toCsvRoute(exportEvents);
