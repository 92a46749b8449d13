import "server-only";
import { getIP } from "better-auth/api";

type Context = { options: Parameters<typeof getIP>[1] };

/** The caller's address, known only where REKEY_TRUSTED_PROXIES says whose word counts. */
export function addressOf(headers: Headers | undefined, { options }: Context): string | null {
  const { ipAddress } = options.advanced ?? {};
  if (headers === undefined || !ipAddress?.trustedProxies?.length) return null;
  return getIP(headers, options);
}
