import { addEvidence } from "@/server/evidence/add-evidence";
import { toFormRoute } from "@/server/to-form-route";

export const POST = toFormRoute(addEvidence, { megabytes: 11 });
