import { toRoute } from "@/server/http";
import { previewImport } from "@/server/import/preview-import";

export const GET = toRoute(previewImport);
