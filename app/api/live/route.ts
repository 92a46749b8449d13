import { openLive } from "@/server/live/open-live";
import { toLiveRoute } from "@/server/live/to-live-route";

export const GET = toLiveRoute(openLive);
