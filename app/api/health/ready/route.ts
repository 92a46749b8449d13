import { readiness } from "@/server/health/readiness";
import { toHealthRoute } from "@/server/health/to-health-route";

export const GET = toHealthRoute(readiness);
