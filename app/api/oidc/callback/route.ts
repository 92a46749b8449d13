import { toOidcCallback } from "@/server/auth/to-oidc-callback";

export const GET = toOidcCallback();
