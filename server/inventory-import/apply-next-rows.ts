import "server-only";
import { cellsSchema, inventoryNounSchema } from "@/domain/inventory-import/inventory-import";
import type { InventoryImport, InventoryImportRow } from "@/generated/prisma/client";
import type { MutationContext } from "@/server/context";
import { inventoryRules } from "@/server/inventory-import/inventory-rules";
import { rowsAtOnce } from "@/server/inventory-import/rows-at-once";
import { type RowEnd, writeRowEnds } from "@/server/inventory-import/write-row-ends";

/** Applies the next rows of an import under its lock. */
export async function applyNextRows(
  ctx: MutationContext,
  row: InventoryImport,
): Promise<InventoryImport> {
  const waiting = await ctx.tx.inventoryImportRow.findMany({
    where: { importId: row.id, result: null, outcome: { in: ["create", "change"] } },
    orderBy: { ordinal: "asc" },
    take: rowsAtOnce + 1,
  });
  const rows = waiting.slice(0, rowsAtOnce);
  const ends = await applyWaiting(ctx, { row, rows });
  await writeRowEnds(ctx.tx, { importId: row.id, ends });
  const last = waiting.length <= rowsAtOnce;
  const updated = await ctx.tx.inventoryImport.update({
    where: { id: row.id },
    data: {
      doneCount: { increment: rows.length },
      refusedCount: { increment: ends.filter(({ result }) => result === "refused").length },
      ...(last && { state: "applied", appliedAt: ctx.now }),
      version: { increment: 1 },
    },
  });
  if (last) {
    await ctx.record({
      kind: "inventory_import.applied",
      subject: { type: "inventory_import", id: row.id },
      data: { noun: row.noun, done: updated.doneCount, refused: updated.refusedCount },
    });
  }
  return updated;
}

async function applyWaiting(
  ctx: MutationContext,
  { row, rows }: { row: InventoryImport; rows: readonly InventoryImportRow[] },
): Promise<RowEnd[]> {
  const applied = await inventoryRules(inventoryNounSchema.parse(row.noun)).apply(ctx, {
    importId: row.id,
    ifChanged: "Somebody changed it since you looked. Import the file again to compare.",
    rows: rows.map(({ cells, subjectId, seenVersion }) => ({
      cells: cellsSchema.parse(cells),
      seen: subjectId === null ? null : { id: subjectId, version: seenVersion ?? 0 },
    })),
  });
  return rows.map(({ ordinal }, index): RowEnd => {
    const end = applied[index];
    if (end === undefined) throw new Error("Each row has an end.");
    if (!end.ok) return { ordinal, result: "refused", ...end.error };
    const { result, subjectId, version } = end.value;
    return { ordinal, result, subjectId, appliedVersion: version };
  });
}
