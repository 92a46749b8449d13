import { alive, toHealthRoute } from "@/server/health/to-health-route";

export const GET = toHealthRoute(alive);
