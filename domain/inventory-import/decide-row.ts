import { boardRefusal } from "@/domain/inventory-import/board-refusal";
import { fieldLabel } from "@/domain/inventory-import/inventory-fields";
import type { Cells, InventoryNoun, RowProblem } from "@/domain/inventory-import/inventory-import";
import { err, ok, type Result } from "@/lib/result";

/** The stored thing that a row is about. */
export type Existing = {
  id: string;
  version: number;
  /** Every field that a file can have, in the same form as a file's. */
  cells: Cells;
  /** Open incidents whose board still waits for it. */
  boards: readonly number[];
  /** What must go before it can be archived. */
  inUse: string | null;
};

export type RowPlan =
  | { outcome: "create"; after: Cells }
  | { outcome: "change"; id: string; version: number; before: Cells; after: Cells }
  | { outcome: "same"; id: string; version: number };

const required = {
  service: ["name"],
  key: ["name"],
  consumer: ["key", "service", "environment"],
  dependency: ["service", "dependsOn"],
} as const satisfies Record<InventoryNoun, readonly string[]>;

/** What a row would do. A file says that its things are there: an archived one comes back. */
export function decideRow(
  noun: InventoryNoun,
  { cells, existing }: { cells: Cells; existing: Existing | null },
): Result<RowPlan, RowProblem> {
  for (const field of required[noun]) {
    const missing = existing === null ? !cells[field] : cells[field] === "";
    if (!missing) continue;
    const label = fieldLabel(noun, field).toLowerCase();
    return err({ field, problem: `Fill in the ${label}: it can't be empty.` });
  }
  if (existing === null) {
    if (cells["archived"] !== "yes") return ok({ outcome: "create", after: cells });
    return err({ field: "archived", problem: `There is no such ${noun} to archive.` });
  }
  const { id, version } = existing;
  const said: Cells = { archived: "no", ...cells };
  const changed = Object.keys(said).filter((field) => said[field] !== existing.cells[field]);
  if (changed.length === 0) return ok({ outcome: "same", id, version });
  const before = pick(existing.cells, changed);
  const after = pick(said, changed);
  const refusal = boardRefusal(noun, { before: existing.cells, after, boards: existing.boards });
  if (refusal !== null) return err(refusal);
  if (after["archived"] === "yes" && existing.inUse !== null) {
    return err({ field: "archived", problem: existing.inUse });
  }
  return ok({ outcome: "change", id, version, before, after });
}

function pick(cells: Cells, fields: readonly string[]): Cells {
  return Object.fromEntries(fields.map((field) => [field, cells[field] ?? ""]));
}
