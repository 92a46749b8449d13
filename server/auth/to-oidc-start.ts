import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { buildAuthorizationUrl, calculatePKCECodeChallenge } from "openid-client";

import { type OidcPurpose, oidcPurposeSchema } from "@/domain/oidc/oidc-purpose";
import type { OidcRefusal } from "@/domain/oidc/oidc-refusal";
import { err, ok, type Result } from "@/lib/result";
import { safePath } from "@/lib/safe-path";
import { webOperation } from "@/server/action";
import { refusedPath } from "@/server/auth/refused-path";
import { askOwnProvider } from "@/server/oidc/ask-own-provider";
import { askProvider } from "@/server/oidc/ask-provider";
import { callbackAddress } from "@/server/oidc/callback-address";
import { sealTrip, tripCookie, tripCookieOptions } from "@/server/oidc/trip-cookie";
import { usableProvider } from "@/server/oidc/usable-provider";

/** Sends this browser to the organisation's sign-in: to come in, or to prove it once more. */
export function toOidcStart() {
  return async function start(request: Request): Promise<never> {
    const { searchParams } = new URL(request.url);
    const purpose = oidcPurposeSchema.catch("sign_in").parse(searchParams.get("purpose"));
    const next = safePath(searchParams.get("next") ?? undefined);
    const address = await addressToAsk({ purpose, next });
    if (!address.ok) redirect(refusedPath(address.error, { purpose, next }));
    redirect(address.value.href);
  };
}

type Asked = { purpose: OidcPurpose; next: string };

async function addressToAsk({ purpose, next }: Asked): Promise<Result<URL, OidcRefusal>> {
  const operation = await webOperation();
  const proves = purpose === "reauthenticate";
  if (proves && operation.actor.type !== "member") return err("lost");
  const provider = await usableProvider(operation);
  if (!provider.ok) return provider;
  const { config, setting } = provider.value;
  const nobody = { ...operation, actor: { type: "anonymous" } as const };
  const { state, nonce, codeVerifier } = proves
    ? await askOwnProvider.call(operation, {})
    : await askProvider.call(nobody, {});
  const trip = {
    purpose,
    state,
    nonce,
    codeVerifier,
    next,
    issuer: setting.issuer,
    startedAt: operation.now.getTime(),
  };
  (await cookies()).set(tripCookie, sealTrip(operation.keys, trip), tripCookieOptions());
  return ok(
    buildAuthorizationUrl(config, {
      redirect_uri: callbackAddress().href,
      scope: "openid email profile",
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: "S256",
      // Whoever sits at a browser left open over there has to show that it is theirs.
      ...(proves && { prompt: "login", max_age: "0" }),
    }),
  );
}
