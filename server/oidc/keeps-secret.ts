import "server-only";
import type { OidcSetting } from "@/domain/oidc/oidc-setting";

type Client = Pick<OidcSetting, "issuer" | "clientId">;

/** A secret is its client's at its server: whoever names another one has to give another secret. */
export function keepsSecret(kept: Client, next: Client): boolean {
  return kept.issuer === next.issuer && kept.clientId === next.clientId;
}
