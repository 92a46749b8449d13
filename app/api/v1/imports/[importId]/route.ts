import { toRoute } from "@/server/http";
import { getImport } from "@/server/import/get-import";

export const GET = toRoute(getImport);
