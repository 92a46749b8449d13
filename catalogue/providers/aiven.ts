import { documented, recalled } from "@/catalogue/fact";
import type { Provider } from "@/domain/secret-type/provider";

const tokenDocs = "aiven-docs, docs/platform/concepts/authentication-tokens.md";

export const aiven = {
  id: "aiven",
  name: "Aiven",
  category: "cloud",
  capabilities: {
    maxActiveKeys: documented(null, tokenDocs),
    overlap: documented(true, tokenDocs),
    switchOff: documented(null, "Aiven API, access_token: there is no call for it"),
    revoke: documented(
      {
        verb: "Revoke for good",
        how: "DELETE /v1/access_token/{token_prefix}, or User information, Tokens, Revoke.",
      },
      "Aiven API, access_token",
    ),
    alsoDies: recalled([]),
    usageSignal: documented(
      "The token list shows its last use with time, address and user agent.",
      "Aiven API, access_token: last_used_time, last_ip, last_user_agent",
    ),
    auditLog: documented(
      "Project event log: what was changed and by whom, without addresses.",
      "Aiven API, project/events",
    ),
  },
} as const satisfies Provider;
