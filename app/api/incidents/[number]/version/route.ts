import { toRoute } from "@/server/http";
import { getRoomVersion } from "@/server/incident/get-room-version";

export const GET = toRoute(getRoomVersion);
