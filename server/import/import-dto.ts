import "server-only";
import type { ImportDto } from "@/domain/import/import-dto";
import { importModeSchema, importStateSchema } from "@/domain/import/import";
import { visibilitySchema } from "@/domain/occurrence/occurrence";
import type { Import } from "@/generated/prisma/client";
import type { QueryContext } from "@/server/context";
import { namesOf } from "@/server/event/event-names";
import { hiddenIncidentIds } from "@/server/restriction/visible-to";

type Reading = Pick<QueryContext, "tx" | "actor" | "now">;

export async function importDtos(ctx: Reading, rows: readonly Import[]): Promise<ImportDto[]> {
  const names = await namesOf(
    ctx.tx,
    rows.map((row) => ({ type: row.createdByType, id: row.createdById })),
  );
  const hidden = await openedUnseen(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    state: importStateSchema.parse(row.state),
    tool: row.tool,
    fileName: row.fileName,
    repository: row.repository,
    visibility: visibilitySchema.parse(row.visibility),
    mode: row.mode === null ? null : importModeSchema.parse(row.mode),
    bytes: Number(row.bytes),
    findings: row.findingCount,
    withoutValue: row.withoutValue,
    applied: row.appliedCount,
    incidentsCreated: row.incidentsCreated - (hidden.get(row.id) ?? 0),
    occurrencesAdded: row.occurrencesAdded,
    alreadyKnown: row.alreadyKnown,
    suppressed: row.suppressedCount,
    failure: row.failure,
    createdAt: row.createdAt,
    createdBy: names.of({ type: row.createdByType, id: row.createdById }),
    appliedAt: row.appliedAt,
  }));
}

export async function importDto(ctx: Reading, row: Import): Promise<ImportDto> {
  const [dto] = await importDtos(ctx, [row]);
  if (dto === undefined) throw new Error("One import is one.");
  return dto;
}

/** How many incidents each report opened that this person must not count. */
async function openedUnseen(
  ctx: Reading,
  importIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const hidden = await hiddenIncidentIds(ctx);
  if (hidden.length === 0) return new Map();
  const rows = await ctx.tx.importFinding.findMany({
    where: { importId: { in: [...importIds] }, incidentId: { in: hidden }, outcome: "opened" },
    distinct: ["importId", "incidentId"],
    select: { importId: true },
  });
  const counted = new Map<string, number>();
  for (const { importId } of rows) counted.set(importId, (counted.get(importId) ?? 0) + 1);
  return counted;
}
