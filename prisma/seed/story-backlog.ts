import { newId } from "@/lib/ids";
import { createAllowRule } from "@/server/allow-rule/create-allow-rule";
import { triageIncidents } from "@/server/triage/triage-incidents";
import type { Cast } from "@/prisma/seed/cast";
import { repositoryOf } from "@/prisma/seed/demo-estate";
import { foundPlaces } from "@/prisma/seed/found-places";
import { importReport } from "@/prisma/seed/import-report";
import { makeValue } from "@/prisma/seed/make-value";
import type { Story } from "@/prisma/seed/play-stories";

const oldFindings = [
  { name: "kettle-simulator", files: 7, folder: "test/fixtures", rule: "generic-api-key" },
  { name: "legacy-shop", files: 6, folder: "config", rule: "generic-api-key" },
  { name: "data-notebooks", files: 5, folder: "notebooks", rule: "generic-api-key" },
] as const;

/** A first scan of old repositories: many findings, most of no interest, answered in groups. */
export async function* backlog({ stage, people }: Cast): Story {
  const { kim, sam } = people;
  yield { days: 6 };
  const found = new Map<string, number[]>();
  for (const { name, files, folder, rule } of oldFindings) {
    const paths = Array.from({ length: files }, (_, at) => `${folder}/settings-${at + 1}.yaml`);
    const numbers = await importReport(stage, kim, {
      repository: repositoryOf(name),
      visibility: "internal",
      mode: "backlog",
      found: paths.map((path, at) => ({
        ruleId: rule,
        value: makeValue("unknown").text,
        places: foundPlaces([path], {
          committedAt: stage.at({ days: 400 + at }),
          message: "Import the old repository",
        }),
      })),
    });
    found.set(name, numbers);
  }
  yield { days: 5, hours: 22 };
  await triageIncidents.call(stage.by(kim), {
    batchId: newId(),
    answer: { action: "false_positive" },
    target: { numbers: found.get("kettle-simulator") },
  });
  await createAllowRule.call(stage.by(kim), {
    kind: "path",
    pathPattern: "test/fixtures/**",
    repository: repositoryOf("kettle-simulator"),
    reason: "Made-up values that the simulator's tests read.",
    expiresInDays: 90,
    sure: true,
  });
  yield { days: 5, hours: 21 };
  await triageIncidents.call(stage.by(sam), {
    batchId: newId(),
    answer: { action: "later", until: stage.at({ days: -21 }) },
    target: { numbers: found.get("data-notebooks")?.slice(0, 2) },
  });
}
