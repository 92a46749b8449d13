import { documented, recalled } from "@/catalogue/fact";
import type { Provider } from "@/domain/secret-type/provider";

export const slack = {
  id: "slack",
  name: "Slack",
  category: "messaging",
  capabilities: {
    maxActiveKeys: recalled(1),
    overlap: recalled(false),
    switchOff: recalled(null),
    revoke: documented(
      { verb: "Revoke for good", how: "POST auth.revoke with the token itself." },
      "docs.slack.dev, reference/methods/auth.revoke",
    ),
    usageSignal: recalled(null),
    auditLog: recalled("Audit Logs API, on the Enterprise plan; access logs on paid plans."),
  },
} as const satisfies Provider;
