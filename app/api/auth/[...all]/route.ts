import { toAuthRoute } from "@/server/auth/to-auth-route";

export const { GET, POST } = toAuthRoute();
