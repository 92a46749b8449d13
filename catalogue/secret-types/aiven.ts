import { documented } from "@/catalogue/fact";
import type { SecretType } from "@/domain/secret-type/secret-type";

export const aivenTypes = [
  {
    id: "aiven-api-token",
    provider: "aiven",
    name: "Aiven API token",
    category: "cloud",
    secret: true,
    parts: [
      {
        role: "secret",
        name: "API token",
        prefixes: [],
        aliases: {
          betterleaks: ["aiven-auth-token"],
          trufflehog: ["Aiven"],
          github: ["aiven_auth_token"],
          gitguardian: ["aiven_api_key"],
          kingfisher: ["kingfisher.aiven.1"],
          titus: ["kingfisher.aiven.1"],
          gitleaks: ["aiven-auth-token", "aiven-api-key"],
        },
      },
    ],
    privilegeHint: "high",
    diesBy: "call",
    links: {
      console: { url: "https://console.aiven.io/profile/tokens", evidence: "search_result" },
      rotate: {
        url: "https://aiven.io/docs/platform/howto/create_authentication_token",
        evidence: "stored_source",
      },
      logs: {
        url: "https://aiven.io/docs/platform/howto/view-project-logs",
        evidence: "search_result",
      },
    },
    capabilities: {},
    notes: [
      "gitleaks ships no rule for it; the gitleaks names are those that own rules usually have.",
      "An address outside the token's allowlist gets 403: blocked from here, not dead.",
      "The API names a token by its first characters, so its row is found without keeping the value.",
    ],
  },
  {
    id: "aiven-service-password",
    provider: "aiven",
    name: "Aiven service (database user) password",
    category: "cloud",
    secret: true,
    parts: [
      {
        role: "secret",
        name: "password",
        prefixes: ["AVNS_"],
        aliases: {
          github: ["aiven_service_password"],
          gitlab: ["AivenServicePassword"],
          gitleaks: ["aiven-service-password"],
        },
      },
    ],
    privilegeHint: "high",
    diesBy: "change",
    links: {
      console: { url: "https://console.aiven.io/", evidence: "stored_source" },
      rotate: {
        url: "https://aiven.io/docs/platform/howto/create_new_service_user",
        evidence: "search_result",
      },
      logs: {
        url: "https://aiven.io/docs/platform/howto/view-project-logs",
        evidence: "search_result",
      },
    },
    capabilities: {
      maxActiveKeys: documented(1, "docs/platform/concepts/authentication-tokens.md"),
      overlap: documented(false, "specs/aiven, service user credentials/reset"),
      revoke: documented(
        {
          verb: "Reset the password",
          how: "PUT .../user/{user}/credentials/reset: the old password ends at once.",
        },
        "specs/aiven, service user credentials/reset",
      ),
      usageSignal: documented(
        "The service's current queries show user, client address and start.",
        "specs/aiven, query/activity",
      ),
    },
    notes: [
      "A user has one password. For overlap create a second service user, move, then delete the first.",
      "DigitalOcean Managed Databases use the same prefix: look at the host name.",
    ],
  },
] as const satisfies readonly SecretType[];
