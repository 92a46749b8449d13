import { toFileRoute } from "@/server/to-file-route";
import { readEvidenceFile } from "@/server/evidence/read-evidence-file";

export const GET = toFileRoute(readEvidenceFile);
