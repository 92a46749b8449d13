import "server-only";
import { type Configuration, genericGrantRequest, randomState } from "openid-client";

import type { OidcRefusal } from "@/domain/oidc/oidc-refusal";
import { callbackAddress } from "@/server/oidc/callback-address";
import { refusalOf } from "@/server/oidc/refusal-of";

/**
 * Whether the provider knows this client, by a code that it never gave. It looks at who asks before
 * it looks at the code: a refusal of the code alone means that id and secret are right.
 */
export async function tryClient(config: Configuration): Promise<OidcRefusal | null> {
  try {
    await genericGrantRequest(config, "authorization_code", {
      code: randomState(),
      redirect_uri: callbackAddress().href,
      code_verifier: randomState(),
    });
    return null;
  } catch (error) {
    const refusal = refusalOf(error);
    return refusal === "refused" ? null : refusal;
  }
}
