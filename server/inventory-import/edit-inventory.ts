import "server-only";
import { type BulkNoun, editInventoryInput } from "@/domain/inventory-import/bulk-edit-input";
import type { Cells } from "@/domain/inventory-import/inventory-import";
import { readCells } from "@/domain/inventory-import/read-cells";
import { fieldError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { insertRows } from "@/server/insert-rows";
import { applyNextRows } from "@/server/inventory-import/apply-next-rows";
import { countRows } from "@/server/inventory-import/count-rows";
import { inventoryRules } from "@/server/inventory-import/inventory-rules";
import { labelsOf } from "@/server/inventory-import/labels-of";
import { mutation } from "@/server/operation";

/**
 * The same change of many things: planned, applied and undone as rows of a file are. What one of
 * them does not allow is answered for that one.
 */
export const editInventory = mutation({
  name: "editInventory",
  permission: "inventory.edit_in_bulk",
  input: editInventoryInput,
  async run(ctx, { noun, ids, changes }) {
    const cells = readChanges(noun, changes);
    const importId = newId();
    const { actor } = ctx;
    await ctx.tx.inventoryImport.create({
      data: {
        id: importId,
        noun,
        origin: "bulk_edit",
        state: "applying",
        fields: Object.keys(cells),
        createdByType: actor.type,
        createdById: actor.type === "member" || actor.type === "token" ? actor.id : null,
        createdAt: ctx.now,
      },
    });
    await stage(ctx, { importId, noun, ids: [...new Set(ids)], cells });
    const planned = await ctx.tx.inventoryImport.update({
      where: { id: importId },
      data: await countRows(ctx.tx, importId),
    });
    await ctx.record({
      kind: "inventory_import.edited",
      subject: { type: "inventory_import", id: importId },
      data: { noun, rows: planned.rowCount, fields: Object.keys(cells) },
    });
    const { doneCount, refusedCount, sameCount, errorCount } = await applyNextRows(ctx, planned);
    return {
      importId,
      changed: doneCount - refusedCount,
      same: sameCount,
      refused: errorCount + refusedCount,
    };
  },
});

function readChanges(noun: BulkNoun, changes: Record<string, string>): Cells {
  const map = Object.keys(changes);
  const read = readCells(noun, { cells: Object.values(changes), map });
  if (read.ok) return read.value;
  throw fieldError(`changes.${read.error.field ?? ""}`, read.error.problem);
}

async function stage(
  ctx: MutationContext,
  use: { importId: string; noun: BulkNoun; ids: readonly string[]; cells: Cells },
): Promise<void> {
  const { importId, noun, ids, cells } = use;
  const drafts = ids.map((id) => ({ ...cells, id }));
  const planned = await inventoryRules(noun).plan(ctx.tx, drafts);
  const labels = await labelsOf(ctx.tx, { noun, ids });
  const rows = planned.map((row, index) => {
    const id = ids[index] ?? "";
    const base = {
      importId,
      ordinal: index,
      line: index + 1,
      label: labels.get(id) ?? "",
      cells: drafts[index] ?? {},
      subjectId: id,
    };
    if (!row.ok) return { ...base, outcome: "error", ...row.error };
    const { plan } = row.value;
    const change = plan.outcome === "change" ? { before: plan.before, after: plan.after } : {};
    const version = plan.outcome === "create" ? null : plan.version;
    return { ...base, outcome: plan.outcome, seenVersion: version, ...change };
  });
  await insertRows(ctx.tx, "inventory_import_row", { rows });
}
