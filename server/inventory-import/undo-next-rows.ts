import "server-only";
import {
  cellsSchema,
  type InventoryNoun,
  inventoryNounSchema,
} from "@/domain/inventory-import/inventory-import";
import { invertRow } from "@/domain/inventory-import/invert-row";
import type { InventoryImport, InventoryImportRow } from "@/generated/prisma/client";
import type { MutationContext } from "@/server/context";
import type { SeenRow } from "@/server/inventory-import/apply-rows";
import { inventoryRules } from "@/server/inventory-import/inventory-rules";
import { rowsAtOnce } from "@/server/inventory-import/rows-at-once";

/** Takes the next rows back, the last one first, by the rules that applied them. */
export async function undoNextRows(
  ctx: MutationContext,
  row: InventoryImport,
): Promise<InventoryImport> {
  const waiting = await ctx.tx.inventoryImportRow.findMany({
    where: { importId: row.id, undo: null, result: { in: ["created", "changed"] } },
    orderBy: { ordinal: "desc" },
    take: rowsAtOnce + 1,
  });
  const rows = waiting.slice(0, rowsAtOnce);
  const noun = inventoryNounSchema.parse(row.noun);
  const applied = await inventoryRules(noun).apply(ctx, {
    importId: row.id,
    ifChanged: "Somebody changed it after the import, so it was left as it is.",
    rows: rows.map((each) => inverseOf(each, noun)),
  });
  const ends = rows.map(({ ordinal }, index) => {
    const end = applied[index];
    if (end === undefined || end.ok) return { ordinal, undo: "undone", field: null, problem: null };
    const { field, problem } = end.error;
    return { ordinal, undo: "kept", field, problem };
  });
  await ctx.tx.$executeRaw`
    update inventory_import_row r set undo = e.undo, field = e.field, problem = e.problem
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb)
      as e(ordinal int, undo text, field text, problem text)
    where r.import_id = ${row.id}::uuid and r.ordinal = e.ordinal`;
  const kept = ends.filter(({ undo }) => undo === "kept").length;
  const last = waiting.length <= rowsAtOnce;
  const updated = await ctx.tx.inventoryImport.update({
    where: { id: row.id },
    data: {
      undoneCount: { increment: ends.length - kept },
      keptCount: { increment: kept },
      ...(last && { state: "undone", undoneAt: ctx.now }),
      version: { increment: 1 },
    },
  });
  if (last) {
    await ctx.record({
      kind: "inventory_import.undone",
      subject: { type: "inventory_import", id: row.id },
      data: { noun: row.noun, undone: updated.undoneCount, kept: updated.keptCount },
    });
  }
  return updated;
}

function inverseOf(row: InventoryImportRow, noun: InventoryNoun): SeenRow {
  const { result, subjectId, cells, before, appliedVersion } = row;
  const id = subjectId ?? "";
  return {
    cells: invertRow(noun, {
      result: result === "created" ? "created" : "changed",
      subjectId: id,
      cells: cellsSchema.parse(cells),
      before: before === null ? null : cellsSchema.parse(before),
    }),
    seen: { id, version: appliedVersion ?? 0 },
  };
}
