import "server-only";
import { type OidcTrip, oidcTripSchema } from "@/domain/oidc/oidc-input";
import { attemptSeconds } from "@/server/oidc/attempt";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import { openFromCookie, sealForCookie } from "@/server/crypto/sealed-cookie";
import { callbackAddress } from "@/server/oidc/callback-address";

export const tripCookie = "rekey.oidc";

const purpose = "organisation's sign-in";

/** Lax, not strict: the way back starts at a page of the provider's. */
export function tripCookieOptions() {
  return {
    httpOnly: true,
    sameSite: "lax",
    secure: callbackAddress().protocol === "https:",
    path: "/api/oidc",
    maxAge: attemptSeconds,
  } as const;
}

export function sealTrip(keys: InstallationKeys, trip: OidcTrip): string {
  const endsAt = new Date(trip.startedAt + attemptSeconds * 1000);
  return sealForCookie(keys, { purpose, data: trip, endsAt });
}

export function openTrip(
  keys: InstallationKeys,
  { cookie, now }: { cookie: string | undefined; now: Date },
): OidcTrip | null {
  return openFromCookie(keys, cookie, { purpose, schema: oidcTripSchema, now });
}
