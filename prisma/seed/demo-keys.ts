import type { Injection } from "@/domain/consumer/consumer";
import { addConsumer } from "@/server/consumer/add-consumer";
import { createKey } from "@/server/key/create-key";
import { getKey } from "@/server/key/get-key";
import type { Estate, EnvironmentName, ServiceName } from "@/prisma/seed/demo-estate";
import type { People, TeamName } from "@/prisma/seed/demo-people";
import type { Stage } from "@/prisma/seed/demo-stage";
import { makeValue, type MadeValue } from "@/prisma/seed/make-value";

type Use = readonly [ServiceName, EnvironmentName, Injection];
type KeyPlan = {
  name: string;
  secretTypeId: string;
  team: TeamName;
  variable: string;
  /** The scanner's rule that finds it. */
  ruleId: string;
  uses: readonly Use[];
};

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
} as const satisfies Record<string, KeyPlan>;

export type KeyName = keyof typeof keyPlans;
export type DemoKey = { id: string; value: MadeValue; plan: KeyPlan };
export type DemoKeys = Record<KeyName, DemoKey>;

/** The keys that are known before anything leaks, and everything that is known to use them. */
export async function createKeys(
  stage: Stage,
  { people, estate }: { people: People; estate: Estate },
): Promise<DemoKeys> {
  const made: [string, DemoKey][] = [];
  for (const [name, plan] of Object.entries(keyPlans) as [KeyName, KeyPlan][]) {
    made.push([name, await createDemoKey(stage, { plan, people, estate })]);
  }
  return Object.fromEntries(made) as DemoKeys;
}

async function createDemoKey(
  stage: Stage,
  { plan, people, estate }: { plan: KeyPlan; people: People; estate: Estate },
): Promise<DemoKey> {
  const { kim, teams } = people;
  const value = makeValue(plan.secretTypeId);
  const { id } = await createKey.call(stage.by(kim), {
    name: plan.name,
    secretTypeId: plan.secretTypeId,
    custody: "ours",
    ownerTeamId: teams[plan.team],
    firstVersion: {
      digest: value.digest,
      ...(value.publicId && { publicId: value.publicId }),
      state: "live",
    },
  });
  const [version] = (await getKey.call(stage.by(kim), { id })).versions;
  for (const [service, environment, injection] of plan.uses) {
    await addConsumer.call(stage.by(kim), {
      keyId: id,
      serviceId: estate.services[service],
      environmentId: estate.environments[environment],
      injection,
      variableName: plan.variable,
      restartNeeded: injection === "secrets_manager" ? "no" : "yes",
      usualAddresses: environment === "staging" ? "198.51.100.0/24" : "203.0.113.0/24",
      runsVersionId: version?.id,
    });
  }
  return { id, value, plan };
}
