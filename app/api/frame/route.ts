import { getFrame } from "@/server/frame/get-frame";
import { toRoute } from "@/server/http";

export const GET = toRoute(getFrame);
