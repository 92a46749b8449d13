import { addDependency } from "@/server/dependency/add-dependency";
import { createEnvironment } from "@/server/environment/create-environment";
import { createService } from "@/server/service/create-service";
import type { People, TeamName } from "@/prisma/seed/demo-people";
import type { Stage } from "@/prisma/seed/demo-stage";

const environments = { production: "yes", staging: "no", batch: "unknown" } as const;
export type EnvironmentName = keyof typeof environments;

type ServicePlan = { team?: TeamName; tier?: number; language: string; needs?: readonly string[] };

const services = {
  "order-events": { team: "Data", tier: 2, language: "Go" },
  "search-indexer": { team: "Data", tier: 3, language: "Java" },
  "metrics-api": { team: "Data", tier: 2, language: "Go" },
  "checkout-api": { team: "Checkout", tier: 1, language: "Go", needs: ["order-events"] },
  "billing-cron": { team: "Checkout", tier: 2, language: "Python", needs: ["order-events"] },
  storefront: {
    team: "Web shop",
    tier: 1,
    language: "TypeScript",
    needs: ["checkout-api", "search-indexer"],
  },
  "warranty-portal": {
    team: "Web shop",
    tier: 3,
    language: "TypeScript",
    needs: ["order-events", "firmware-updates"],
  },
  "firmware-updates": { team: "Platform", tier: 2, language: "Rust" },
  "release-pipeline": { team: "Platform", tier: 3, language: "YAML" },
  // Nobody owns it and nobody said how much it matters: that happens too.
  "report-builder": { language: "Python", needs: ["metrics-api"] },
} as const satisfies Record<string, ServicePlan>;
export type ServiceName = keyof typeof services;

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
  const serviceIds = await idsOf(services, async (name, plan: ServicePlan) =>
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
  for (const [name, plan] of Object.entries(services) as [ServiceName, ServicePlan][]) {
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
