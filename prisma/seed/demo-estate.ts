import { addDependency } from "@/server/dependency/add-dependency";
import { createEnvironment } from "@/server/environment/create-environment";
import { createService } from "@/server/service/create-service";
import type { People } from "@/prisma/seed/demo-people";
import { servicePlans, type ServiceName, type ServicePlan } from "@/prisma/seed/demo-services";
import type { Stage } from "@/prisma/seed/demo-stage";

const environments = { production: "yes", staging: "no", batch: "unknown" } as const;
export type EnvironmentName = keyof typeof environments;

export type Estate = {
  environments: Record<EnvironmentName, string>;
  services: Record<ServiceName, string>;
};

/** What runs at the Lumen Kettle Works, which make no kettles: they are made up. */
export async function buildEstate(stage: Stage, people: People): Promise<Estate> {
  const { kim, teams } = people;
  const environmentIds = await idsOf(environments, async (name, production) =>
    createEnvironment.call(stage.by(kim), { name, production }),
  );
  const serviceIds = await idsOf(servicePlans, async (name, plan: ServicePlan) =>
    createService.call(stage.by(kim), {
      name,
      ...(plan.team && {
        ownerTeamId: teams[plan.team],
        onCallContact: `#${name}-demo`,
        runbook: `https://docs.example.com/lumen-kettle-works-demo/${name}`,
      }),
      ...(plan.tier && { tier: plan.tier }),
      language: plan.language,
      repository: repositoryOf(name),
    }),
  );
  for (const [name, plan] of Object.entries(servicePlans) as [ServiceName, ServicePlan][]) {
    for (const needed of plan.needs ?? []) {
      await addDependency.call(stage.by(kim), {
        serviceId: serviceIds[name],
        dependsOnId: serviceIds[needed as ServiceName],
      });
    }
  }
  return { environments: environmentIds, services: serviceIds };
}

export function repositoryOf(name: string): string {
  return `git.example.com/lumen-kettle-works-demo/${name}`;
}

async function idsOf<Name extends string, Plan>(
  plans: Record<Name, Plan>,
  create: (name: Name, plan: Plan) => Promise<{ id: string }>,
): Promise<Record<Name, string>> {
  const made: [string, string][] = [];
  for (const [name, plan] of Object.entries(plans) as [Name, Plan][]) {
    made.push([name, (await create(name, plan)).id]);
  }
  return Object.fromEntries(made) as Record<Name, string>;
}
