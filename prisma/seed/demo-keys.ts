import { addConsumer } from "@/server/consumer/add-consumer";
import { createKey } from "@/server/key/create-key";
import { getKey } from "@/server/key/get-key";
import type { Estate } from "@/prisma/seed/demo-estate";
import type { KeyPlan } from "@/prisma/seed/demo-key-plan";
import { type KeyName, keyPlans } from "@/prisma/seed/demo-key-plans";
import type { People } from "@/prisma/seed/demo-people";
import type { Stage } from "@/prisma/seed/demo-stage";
import { makeValue, type MadeValue } from "@/prisma/seed/make-value";

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
    kind: plan.kind ?? "normal",
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
