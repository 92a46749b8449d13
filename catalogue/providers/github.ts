import { documented, recalled } from "@/catalogue/fact";
import type { Provider } from "@/domain/secret-type/provider";

const revokeCall = "GitHub REST API, POST /credentials/revoke";

export const github = {
  id: "github",
  name: "GitHub",
  category: "source_control",
  capabilities: {
    maxActiveKeys: recalled(null),
    overlap: recalled(true),
    switchOff: recalled(null),
    revoke: documented(
      {
        verb: "Revoke for good",
        how: "POST /credentials/revoke, without signing in. The owner is told.",
      },
      revokeCall,
    ),
    alsoDies: recalled([]),
    usageSignal: recalled("The token's page says when it was last used, within a week."),
    auditLog: documented(
      "Audit log of the organisation, searched by hashed_token.",
      "docs.github.com, identifying audit log events performed by an access token",
    ),
  },
} as const satisfies Provider;
