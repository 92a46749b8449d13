import "server-only";
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";

import type { OidcRefusal } from "@/domain/oidc/oidc-refusal";

const wrongClient = new Set(["invalid_client", "unauthorized_client"]);

const byCode: Readonly<Record<string, OidcRefusal>> = {
  OAUTH_TIMEOUT: "unreachable",
  OAUTH_ABORT: "unreachable",
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: "wrong_issuer",
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: "clocks",
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: "refused",
  OAUTH_INVALID_RESPONSE: "refused",
};

/** What went wrong with the provider, as a word of ours: its own words may hold anything. */
export function refusalOf(error: unknown): OidcRefusal {
  if (error instanceof AuthorizationResponseError) {
    return error.error === "access_denied" ? "declined" : "refused";
  }
  if (error instanceof ResponseBodyError) {
    return wrongClient.has(error.error) ? "wrong_client" : "refused";
  }
  if (error instanceof WWWAuthenticateChallengeError) return "wrong_client";
  // How fetch says that nobody answers. What is typed wrongly has a code.
  if (error instanceof TypeError && !("code" in error)) return "unreachable";
  if (!(error instanceof ClientError)) return "unusable";
  if (isAboutIssuer(error)) return "wrong_issuer";
  if (isAboutAuthTime(error)) return "not_recent";
  return byCode[error.code ?? ""] ?? "unusable";
}

function isAboutIssuer({ code, cause }: ClientError): boolean {
  const { claim } = detailsOf(cause);
  return code === "OAUTH_JWT_CLAIM_COMPARISON_FAILED" && claim === "iss";
}

/** Without the time of the sign-in over there, nobody knows whether it asked anew. */
function isAboutAuthTime({ cause }: ClientError): boolean {
  const isMissing = cause instanceof Error && cause.message.includes('"auth_time"');
  return isMissing || detailsOf(cause).claim === "auth_time";
}

function detailsOf(cause: unknown): { claim?: unknown } {
  const details: unknown = cause instanceof Error ? cause.cause : undefined;
  return typeof details === "object" && details !== null ? details : {};
}
