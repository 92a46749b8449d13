import "server-only";
import { type FindingOutcome, importModeSchema } from "@/domain/import/import";
import { visibilitySchema } from "@/domain/occurrence/occurrence";
import type { Import } from "@/generated/prisma/client";
import type { MutationContext } from "@/server/context";
import { keepOutcomes } from "@/server/import/keep-outcomes";
import { recordSightings, type SightingOutcome } from "@/server/import/record-sightings";
import { stagedSightings } from "@/server/import/staged-sightings";
import { tellBacklog } from "@/server/import/tell-backlog";

/** So many findings a transaction: others wait for the lock on identities no longer than that. */
export const batchSize = 500;

/** Applies the next findings of an import under its lock, one secret's findings together. */
export async function applyNextBatch(ctx: MutationContext, row: Import): Promise<Import> {
  const { tx } = ctx;
  const waiting = await tx.importFinding.findMany({
    where: { importId: row.id, outcome: null },
    orderBy: [{ sha256: { sort: "asc", nulls: "last" } }, { ordinal: "asc" }],
    take: batchSize + 1,
  });
  const findings = waiting.slice(0, batchSize);
  const outcomes = await recordSightings(ctx, stagedSightings(row, findings), {
    visibility: visibilitySchema.parse(row.visibility),
    backlog: importModeSchema.parse(row.mode) === "backlog",
    detectedAt: row.createdAt,
    importId: row.id,
  });
  await keepOutcomes(ctx, {
    importId: row.id,
    outcomes: outcomes.map((answer, index) => ({ ...answer, ordinal: findings[index]?.ordinal })),
  });
  const last = waiting.length <= batchSize;
  const updated = await tx.import.update({
    where: { id: row.id },
    data: {
      appliedCount: { increment: findings.length },
      incidentsCreated: { increment: openedBy(outcomes).size },
      occurrencesAdded: { increment: outcomes.filter(addsPlace).length },
      alreadyKnown: { increment: count(outcomes, "nothing") },
      suppressedCount: { increment: count(outcomes, "suppressed") },
      ...(last && { state: "applied", appliedAt: ctx.now }),
      version: { increment: 1 },
    },
  });
  if (last) {
    await ctx.record({
      kind: "import.applied",
      subject: { type: "import", id: row.id },
      data: {
        mode: updated.mode,
        incidents: updated.incidentsCreated,
        occurrences: updated.occurrencesAdded,
        alreadyKnown: updated.alreadyKnown,
        suppressed: updated.suppressedCount,
      },
    });
    if (updated.mode === "backlog") await tellBacklog(ctx, row.id);
  }
  return updated;
}

function openedBy(outcomes: readonly SightingOutcome[]): Set<string | null> {
  return new Set(
    outcomes.filter(({ outcome }) => outcome === "opened").map(({ incidentId }) => incidentId),
  );
}

function addsPlace({ outcome }: SightingOutcome): boolean {
  return !["nothing", "id_only", "suppressed", "honeytoken"].includes(outcome);
}

function count(outcomes: readonly SightingOutcome[], which: FindingOutcome): number {
  return outcomes.filter(({ outcome }) => outcome === which).length;
}
