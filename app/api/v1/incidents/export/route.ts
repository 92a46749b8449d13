import { exportIncidents } from "@/server/incident/export-incidents";
import { toCsvRoute } from "@/server/to-csv-route";

export const GET = toCsvRoute(exportIncidents);
