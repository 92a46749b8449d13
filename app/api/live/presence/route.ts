import { toRoute } from "@/server/http";
import { announcePresence } from "@/server/live/announce-presence";

export const POST = toRoute(announcePresence);
