import "server-only";
import type { Route } from "next";

import type { OidcPurpose } from "@/domain/oidc/oidc-purpose";
import type { OidcRefusal } from "@/domain/oidc/oidc-refusal";

/** The page that says in plain words why it ended without a sign-in, and keeps where to go on. */
export function refusedPath(
  reason: OidcRefusal,
  { purpose, next }: { purpose: OidcPurpose; next: string },
): Route {
  return `/sign-in/provider?${new URLSearchParams({ reason, purpose, next })}` as Route;
}
