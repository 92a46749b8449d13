import { reportHoneytokenUse } from "@/server/custody/report-honeytoken-use";
import { toRoute } from "@/server/http";

export const POST = toRoute(reportHoneytokenUse);
