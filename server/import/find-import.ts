import "server-only";
import type { ImportState } from "@/domain/import/import";
import type { Import } from "@/generated/prisma/client";
import { AppError } from "@/lib/app-error";
import type { Db, Tx } from "@/server/db";

export async function findImport(tx: Db | Tx, importId: string): Promise<Import> {
  const row = await tx.import.findUnique({ where: { id: importId } });
  if (row === null) throw new AppError("not_found", "There is no such import.");
  return row;
}

/** The same under its lock. Batches, a cancel and a second click wait for each other here. */
export async function lockedImport(tx: Tx, importId: string): Promise<Import> {
  await tx.$queryRaw`select id from import where id = ${importId}::uuid for update`;
  return findImport(tx, importId);
}

export function requireState(row: Import, ...allowed: readonly ImportState[]): void {
  if ((allowed as readonly string[]).includes(row.state)) return;
  throw new AppError("wrong_state", wrongState[row.state as ImportState], {
    hint: "Open the import to see where it stands.",
  });
}

const wrongState = {
  reading: "This report is still being read.",
  ready: "This report was not applied yet.",
  applying: "This report is being applied already.",
  applied: "This report was applied already.",
  cancelled: "This import was stopped.",
  failed: "This report could not be read, so nothing of it was kept.",
} as const satisfies Record<ImportState, string>;
