import { toRoute } from "@/server/http";
import { listImports } from "@/server/import/list-imports";
import { toImportRoute } from "@/server/import/to-import-route";

export const GET = toRoute(listImports);
export const POST = toImportRoute();
