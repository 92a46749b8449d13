import type { OidcSetting } from "@/domain/oidc/oidc-setting";

export const secretSources = ["none", "kept", "environment"] as const;
export type SecretSource = (typeof secretSources)[number];

/** The organisation's sign-in as an editor sees it. The secret is never among it. */
export type OidcSettingDto = {
  value: OidcSetting;
  version: number;
  secret: SecretSource;
};

/** What the provider's own document said. */
export type ProviderFacts = { authorization: string; token: string };
