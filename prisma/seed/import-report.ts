import { knownPrefixes } from "@/catalogue/secret-types/known-prefixes";
import type { Visibility } from "@/domain/occurrence/occurrence";
import { importers } from "@/importers/registry";
import type { MemberActor } from "@/server/context";
import { applyImport } from "@/server/import/apply-import";
import { createImport } from "@/server/import/create-import";
import { finishImport } from "@/server/import/finish-import";
import { type Sighting, sightingOf } from "@/server/import/sighting";
import { stageFindings } from "@/server/import/stage-findings";
import type { DemoKey } from "@/prisma/seed/demo-keys";
import type { Stage } from "@/prisma/seed/demo-stage";
import type { FoundPlace } from "@/prisma/seed/found-places";

export type FoundKey = { ruleId: string; value: string; places: readonly FoundPlace[] };
export type Report = {
  repository: string;
  visibility: Visibility;
  found: readonly FoundKey[];
  /** Old material is a backlog: no clocks but its own. */
  mode?: "new" | "backlog";
};

/** Reads a gitleaks report as an upload does, applies it, and names the incidents it opened. */
export async function importReport(
  stage: Stage,
  by: MemberActor,
  { repository, visibility, found, mode = "new" }: Report,
): Promise<number[]> {
  const bytes = new TextEncoder().encode(gitleaksReport(found));
  const { importId } = await createImport.call(stage.by(by), {
    tool: "gitleaks",
    repository,
    visibility,
    fileName: `gitleaks-${repository.split("/").at(-1)}.json`,
  });
  const sightings = await readSightings(stage, { bytes, repository });
  const batch = () => ({ from: 0, sightings });
  await stageFindings.call(stage.by(by), { importId, batch });
  await finishImport.call(stage.by(by), { importId, bytes: bytes.length });
  await applyImport.call(stage.by(by), { importId, mode });
  return numbersOf(stage, importId);
}

/** The incident of one known key that a report found. */
export async function importLeak(
  stage: Stage,
  by: MemberActor,
  { key, places, ...scanned }: Omit<Report, "found"> & { key: DemoKey; places: FoundKey["places"] },
): Promise<number> {
  const found = [{ ruleId: key.plan.ruleId, value: key.value.text, places }];
  const [number] = await importReport(stage, by, { ...scanned, found });
  if (number === undefined) throw new Error("The report opened no incident.");
  return number;
}

/** In the order in which the report names their keys. */
async function numbersOf(stage: Stage, importId: string): Promise<number[]> {
  const { db } = stage.by({ type: "anonymous" });
  const rows = await db.importFinding.findMany({
    where: { importId },
    orderBy: { ordinal: "asc" },
    select: { incidentId: true },
  });
  const ids = [...new Set(rows.flatMap(({ incidentId }) => incidentId ?? []))];
  const incidents = await db.incident.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true },
  });
  const numbers = new Map(incidents.map(({ id, number }) => [id, number]));
  return ids.flatMap((id) => numbers.get(id) ?? []);
}

async function readSightings(
  stage: Stage,
  { bytes, repository }: { bytes: Uint8Array; repository: string },
): Promise<Sighting[]> {
  async function* source() {
    yield bytes;
  }
  const { keys } = stage.by({ type: "anonymous" });
  const sightings: Sighting[] = [];
  for await (const finding of importers.gitleaks.parse(source, {
    prefixes: knownPrefixes,
    repository,
  })) {
    sightings.push(sightingOf(finding, { keys, hashKey: keys.current }));
  }
  return sightings;
}

function gitleaksReport(found: readonly FoundKey[]): string {
  return JSON.stringify(
    found.flatMap(({ ruleId, value, places }) =>
      places.map(({ file, line, commit, author, message, committedAt }) => ({
        RuleID: ruleId,
        Description: "Found in the demo.",
        StartLine: line,
        EndLine: line,
        Match: `token = ${value}`,
        Secret: value,
        File: file,
        Commit: commit,
        Author: author,
        Email: "developer@demo.example.com",
        Date: committedAt.toISOString(),
        Message: message,
        Tags: [],
        Fingerprint: `${commit}:${file}:${ruleId}:${line}`,
      })),
    ),
  );
}
