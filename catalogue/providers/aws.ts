import { documented, measured } from "@/catalogue/fact";
import type { Provider } from "@/domain/secret-type/provider";

const accessKeyDocs = "AWS IAM User Guide, id_credentials_access-keys";

export const aws = {
  id: "aws",
  name: "Amazon Web Services",
  category: "cloud",
  capabilities: {
    maxActiveKeys: documented(2, accessKeyDocs),
    overlap: documented(true, accessKeyDocs),
    switchOff: documented(
      { verb: "Disable", how: "iam:UpdateAccessKey with Status Inactive; Active undoes it." },
      accessKeyDocs,
    ),
    revoke: documented({ verb: "Delete for good", how: "iam:DeleteAccessKey." }, accessKeyDocs),
    alsoDies: documented([], accessKeyDocs),
    revocationLagMinutes: measured(1, "offensai.com, IAM eventual consistency: 3 to 4 seconds"),
    usageSignal: documented(
      "Last used: day, region and service (iam:GetAccessKeyLastUsed).",
      accessKeyDocs,
    ),
    auditLog: documented(
      "CloudTrail, by access key id: 90 days of management events.",
      "AWS CloudTrail User Guide, view-cloudtrail-events",
    ),
  },
} as const satisfies Provider;
