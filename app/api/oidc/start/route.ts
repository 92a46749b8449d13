import { toOidcStart } from "@/server/auth/to-oidc-start";

export const GET = toOidcStart();
