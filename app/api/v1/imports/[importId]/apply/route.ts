import { toRoute } from "@/server/http";
import { applyImport } from "@/server/import/apply-import";

export const POST = toRoute(applyImport);
