import "server-only";
import { authorizationCodeGrant, type Configuration, fetchUserInfo } from "openid-client";

import type { OidcTrip } from "@/domain/oidc/oidc-input";
import type { OidcRefusal } from "@/domain/oidc/oidc-refusal";
import { err, ok, type Result } from "@/lib/result";
import { refusalOf } from "@/server/oidc/refusal-of";

const toleratedSeconds = 30;

type Answered = { subject: string; claims: object };

type Given = {
  /** The redirect address as registered, with what the provider has put behind it. */
  address: URL;
  trip: OidcTrip;
  now: Date;
};

/**
 * The code for what it stands for. The library checks state, issuer, nonce, audience, times and
 * signature. The tokens are dropped here: Rekey never acts for anybody over there.
 */
export async function exchangeCode(
  config: Configuration,
  { address, trip, now }: Given,
): Promise<Result<Answered, OidcRefusal>> {
  // Proving it anew means: after we asked, not when the working day began.
  const askedAgo = Math.ceil((now.getTime() - trip.startedAt) / 1000);
  try {
    const tokens = await authorizationCodeGrant(config, address, {
      expectedState: trip.state,
      expectedNonce: trip.nonce,
      pkceCodeVerifier: trip.codeVerifier,
      idTokenExpected: true,
      ...(trip.purpose === "reauthenticate" && { maxAge: Math.max(askedAgo, 0) }),
    });
    const claims = tokens.claims();
    if (claims === undefined) return err("refused");
    // A clock that runs ahead would make an old sign-in look like one of now.
    if (claims.iat > now.getTime() / 1000 + toleratedSeconds) return err("clocks");
    const { sub: subject } = claims;
    // Some put the address into the token, and some only tell it when they are asked.
    const asks = claims["email"] === undefined && config.serverMetadata().userinfo_endpoint;
    const told = asks ? await fetchUserInfo(config, tokens.access_token, subject) : {};
    return ok({ subject, claims: { ...told, ...claims } });
  } catch (error) {
    return err(refusalOf(error));
  }
}
