import "server-only";
import type { ImportDto } from "@/domain/import/import-dto";
import { importModeSchema, importStateSchema } from "@/domain/import/import";
import { visibilitySchema } from "@/domain/occurrence/occurrence";
import type { Import } from "@/generated/prisma/client";
import type { Db, Tx } from "@/server/db";
import { namesOf } from "@/server/event/event-names";

export async function importDtos(tx: Db | Tx, rows: readonly Import[]): Promise<ImportDto[]> {
  const names = await namesOf(
    tx,
    rows.map((row) => ({ type: row.createdByType, id: row.createdById })),
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
    incidentsCreated: row.incidentsCreated,
    occurrencesAdded: row.occurrencesAdded,
    alreadyKnown: row.alreadyKnown,
    failure: row.failure,
    createdAt: row.createdAt,
    createdBy: names.of({ type: row.createdByType, id: row.createdById }),
    appliedAt: row.appliedAt,
  }));
}

export async function importDto(tx: Db | Tx, row: Import): Promise<ImportDto> {
  const [dto] = await importDtos(tx, [row]);
  if (dto === undefined) throw new Error("One import is one.");
  return dto;
}
