import "server-only";
import type { RowProblem, RowResult } from "@/domain/inventory-import/inventory-import";
import type { Tx } from "@/server/db";

export type RowEnd = { ordinal: number } & (
  | { result: Exclude<RowResult, "refused">; subjectId: string; appliedVersion: number }
  | ({ result: "refused" } & RowProblem)
);

/** What became of some rows, in one statement. */
export async function writeRowEnds(
  tx: Tx,
  { importId, ends }: { importId: string; ends: readonly RowEnd[] },
): Promise<void> {
  await tx.$executeRaw`
    update inventory_import_row r
    set result = e.result,
      subject_id = coalesce(e."subjectId", r.subject_id),
      applied_version = e."appliedVersion",
      field = e.field,
      problem = e.problem
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as e(
      ordinal int, result text, "subjectId" uuid, "appliedVersion" int, field text, problem text
    )
    where r.import_id = ${importId}::uuid and r.ordinal = e.ordinal`;
}
