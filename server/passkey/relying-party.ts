import "server-only";
import { headers } from "next/headers";

import { passkeyHost } from "@/domain/passkey/passkey-host";
import { AppError } from "@/lib/app-error";
import { ownOrigins } from "@/server/auth/own-origins";

/** Where this request's page is, as passkeys know it. Only addresses of ours count. */
export async function relyingParty(): Promise<{ host: string; origin: string }> {
  const origin = (await headers()).get("origin") ?? "";
  const host = ownOrigins().includes(origin) ? passkeyHost(origin) : null;
  if (host !== null) return { host, origin };
  throw new AppError("wrong_state", "Passkeys don't work at this address.", {
    hint: "They need https and a name, or http://localhost on this computer.",
  });
}
