import { toRoute } from "@/server/http";
import { cancelImport } from "@/server/import/cancel-import";

export const POST = toRoute(cancelImport);
