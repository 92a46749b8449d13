import "server-only";
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
} from "openid-client";

import type { OidcRefusal } from "@/domain/oidc/oidc-refusal";
import type { OidcSetting } from "@/domain/oidc/oidc-setting";
import { err, ok, type Result } from "@/lib/result";
import { readSettings } from "@/server/env";
import { isAllowed, providerFetch } from "@/server/oidc/provider-fetch";
import { refusalOf } from "@/server/oidc/refusal-of";

const timeoutSeconds = 8;

export type Client = Pick<OidcSetting, "issuer" | "clientId"> & { clientSecret: string | null };

/** Reads the provider's own document. Nothing is kept: a change over there counts at once. */
export async function openProvider({
  issuer,
  clientId,
  clientSecret,
}: Client): Promise<Result<Configuration, OidcRefusal>> {
  const loopback = readSettings().REKEY_TEST_HTTP_PROVIDER === "loopback";
  const server = new URL(issuer);
  if (!isAllowed(server, { loopback })) return err("unusable");
  try {
    const config = await discovery(
      server,
      clientId,
      undefined,
      clientSecret === null ? None() : byEitherWay(clientSecret),
      {
        [customFetch]: providerFetch({ loopback }),
        timeout: timeoutSeconds,
        // Checks the signature of each token as well, however it came.
        execute: [enableNonRepudiationChecks, ...(loopback ? [allowInsecureRequests] : [])],
      },
    );
    return isComplete(config, server) ? ok(config) : err("wrong_issuer");
  } catch (error) {
    return err(refusalOf(error));
  }
}

/** A document that speaks for many issuers at once would let any of them in. */
function isComplete(config: Configuration, server: URL): boolean {
  const { issuer } = config.serverMetadata();
  return URL.canParse(issuer) && new URL(issuer).href === server.href;
}

/** As the provider says that it takes the secret; by the header where it says nothing. */
function byEitherWay(secret: string): ClientAuth {
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    const authenticate = ways.includes("client_secret_basic")
      ? ClientSecretBasic
      : ClientSecretPost;
    authenticate(secret)(server, ...rest);
  };
}
