import type { KeyPlan } from "@/prisma/seed/demo-key-plan";
import { otherKeyPlans } from "@/prisma/seed/demo-other-keys";

export const keyPlans = {
  metrics: {
    name: "Aiven API token of metrics",
    secretTypeId: "aiven-api-token",
    team: "Data",
    variable: "AIVEN_TOKEN",
    ruleId: "aiven-api-key",
    uses: [
      ["checkout-api", "production", "env"],
      ["billing-cron", "production", "env"],
      ["metrics-api", "production", "secrets_manager"],
      ["order-events", "production", "secrets_manager"],
      ["search-indexer", "production", "file"],
      ["storefront", "production", "env"],
      ["report-builder", "batch", "env"],
      ["metrics-api", "staging", "secrets_manager"],
      ["checkout-api", "staging", "env"],
    ],
  },
  archive: {
    name: "AWS access key of the order archive",
    secretTypeId: "aws-iam-access-key",
    team: "Data",
    variable: "AWS_SECRET_ACCESS_KEY",
    ruleId: "generic-api-key",
    uses: [
      ["order-events", "production", "secrets_manager"],
      ["billing-cron", "production", "env"],
      ["order-events", "staging", "secrets_manager"],
    ],
  },
  release: {
    name: "GitHub token of the release pipeline",
    secretTypeId: "github-pat-classic",
    team: "Platform",
    variable: "RELEASE_TOKEN",
    ruleId: "github-pat",
    uses: [
      ["release-pipeline", "production", "ci_variable"],
      ["firmware-updates", "production", "file"],
      ["warranty-portal", "production", "build"],
      ["firmware-updates", "staging", "file"],
    ],
  },
  chat: {
    name: "Slack bot token of the shop alerts",
    secretTypeId: "slack-bot-token",
    team: "Web shop",
    variable: "SLACK_BOT_TOKEN",
    ruleId: "slack-bot-token",
    uses: [
      ["storefront", "production", "env"],
      ["warranty-portal", "production", "env"],
    ],
  },
  firmware: {
    name: "Signing service key of firmware updates",
    secretTypeId: "unknown",
    team: "Platform",
    variable: "SIGNING_API_KEY",
    ruleId: "generic-api-key",
    uses: [
      ["firmware-updates", "production", "hard_coded"],
      ["release-pipeline", "batch", "ci_variable"],
    ],
  },
  orders: {
    name: "Password of the orders database",
    secretTypeId: "aiven-service-password",
    team: "Data",
    variable: "ORDERS_DB_PASSWORD",
    ruleId: "aiven-service-password",
    uses: [
      ["order-events", "production", "secrets_manager"],
      ["checkout-api", "production", "env"],
      ["billing-cron", "production", "env"],
    ],
  },
  search: {
    name: "API key of the search service",
    secretTypeId: "unknown",
    team: "Web shop",
    variable: "SEARCH_API_KEY",
    ruleId: "generic-api-key",
    uses: [
      ["search-indexer", "production", "secrets_manager"],
      ["storefront", "production", "env"],
    ],
  },
  mail: {
    name: "API key of the mail sender",
    secretTypeId: "unknown",
    team: "Web shop",
    variable: "MAIL_API_KEY",
    ruleId: "generic-api-key",
    uses: [["warranty-portal", "production", "env"]],
  },
  maps: {
    name: "API key of the maps",
    secretTypeId: "unknown",
    team: "Web shop",
    variable: "MAPS_API_KEY",
    ruleId: "generic-api-key",
    uses: [["storefront", "production", "env"]],
  },
  ...otherKeyPlans,
} as const satisfies Record<string, KeyPlan>;

export type KeyName = keyof typeof keyPlans;
