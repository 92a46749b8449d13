import "server-only";
import { z } from "zod";

import { importModeSchema } from "@/domain/import/import";
import { visibilitySchema } from "@/domain/occurrence/occurrence";
import type { Import } from "@/generated/prisma/client";
import { dueFindingsSql } from "@/server/allow-rule/due-findings-sql";
import type { MutationContext } from "@/server/context";
import { batchSize } from "@/server/import/apply-next-batch";
import { findImport } from "@/server/import/find-import";
import { keepOutcomes } from "@/server/import/keep-outcomes";
import { recordSightings, type SightingOutcome } from "@/server/import/record-sightings";
import { stagedSightings } from "@/server/import/staged-sightings";
import { mutation } from "@/server/operation";

/**
 * Findings of one report that a rule hid until now, as if they came in now: the response to them
 * begins today. What a newer report of the same repository no longer shows is marked as gone.
 */
export const bringBackFindings = mutation({
  name: "bringBackFindings",
  permission: "allow_rule.bring_back",
  input: z.object({ importId: z.uuid(), after: z.int().min(-1).default(-1) }),
  async run(ctx, { importId, after }) {
    const row = await findImport(ctx.tx, importId);
    const due = await lockedDue(ctx, { importId, after });
    const ordinals = due.filter(({ gone }) => !gone).map(({ ordinal }) => ordinal);
    const back = await recorded(ctx, { row, ordinals });
    const gone = due.filter((each) => each.gone);
    await keepOutcomes(ctx, {
      importId,
      outcomes: [
        ...back,
        ...gone.map(({ ordinal }) => ({ ordinal, outcome: "gone", incidentId: null })),
      ],
    });
    if (due.length > 0) {
      const opened = back.filter(({ outcome }) => outcome === "opened");
      await ctx.record({
        kind: "import.brought_back",
        subject: { type: "import", id: importId },
        data: {
          findings: back.filter(({ outcome }) => outcome !== "suppressed").length,
          incidents: new Set(opened.map(({ incidentId }) => incidentId)).size,
          gone: gone.length,
        },
      });
    }
    return { last: due.length < batchSize ? null : (due.at(-1)?.ordinal ?? null) };
  },
});

async function lockedDue(
  ctx: MutationContext,
  { importId, after }: { importId: string; after: number },
): Promise<{ ordinal: number; gone: boolean }[]> {
  return ctx.tx.$queryRaw`
    with ${dueFindingsSql({ now: ctx.now, importId })},
    locked as (
      select import_id, ordinal from import_finding
      where import_id = ${importId}::uuid and outcome = 'suppressed' and ordinal > ${after}
      order by ordinal for update
    )
    select ordinal, gone from due join locked using (import_id, ordinal)
    order by ordinal limit ${batchSize}`;
}

async function recorded(
  ctx: MutationContext,
  { row, ordinals }: { row: Import; ordinals: number[] },
): Promise<(SightingOutcome & { ordinal: number })[]> {
  const findings = await ctx.tx.importFinding.findMany({
    where: { importId: row.id, ordinal: { in: ordinals } },
    orderBy: { ordinal: "asc" },
  });
  const outcomes = await recordSightings(ctx, stagedSightings(row, findings), {
    visibility: visibilitySchema.parse(row.visibility),
    backlog: importModeSchema.parse(row.mode) === "backlog",
    detectedAt: ctx.now,
    importId: row.id,
  });
  return outcomes.map((answer, index) => ({ ...answer, ordinal: findings[index]?.ordinal ?? -1 }));
}
