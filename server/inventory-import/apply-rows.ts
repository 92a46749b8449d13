import "server-only";
import type { Cells, InventoryNoun, RowProblem } from "@/domain/inventory-import/inventory-import";
import { err, ok, type Result } from "@/lib/result";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import type { NounRules, WriteRow } from "@/server/inventory-import/noun-rules";
import { type PlannedRow, planRows } from "@/server/inventory-import/plan-rows";

/** A row as somebody looked at it: what it was about then, and in which version. */
export type SeenRow = { cells: Cells; seen: { id: string; version: number } | null };

export type AppliedRow = {
  result: "created" | "changed" | "same";
  subjectId: string;
  version: number;
  before: Cells;
  after: Cells;
};

type ApplyUse<Input> = {
  noun: InventoryNoun;
  rules: NounRules<Input>;
  rows: readonly SeenRow[];
  importId: string;
  /** What a row is told whose subject is no longer as it was seen. */
  ifChanged: string;
};

/**
 * Applies rows by the rules of the noun's own verbs: locks first, then decides on what is stored
 * then. A row whose subject changed since somebody looked is refused; no row fails another.
 */
export async function applyRows<Input>(
  ctx: MutationContext,
  use: ApplyUse<Input>,
): Promise<Result<AppliedRow, RowProblem>[]> {
  const { rules, rows, importId } = use;
  const drafts = rows.map(({ cells }) => cells);
  const before = await rules.resolve(ctx.tx, drafts);
  await rules.lock(
    ctx.tx,
    before.flatMap((row) => (row.ok ? [row.value] : [])),
  );
  const planned = await planRows(ctx.tx, { ...use, drafts });
  const written: WriteRow<Input>[] = [];
  const applied = planned.map((row, index): Result<AppliedRow, RowProblem> => {
    if (!row.ok) return row;
    const { plan, change } = row.value;
    if (plan.outcome === "same" || change === null) return ok(sameRow(row.value));
    if (!isAsSeen(row.value, rows[index]?.seen ?? null))
      return err({ field: null, problem: use.ifChanged });
    const subjectId = plan.outcome === "create" ? newId() : plan.id;
    written.push({ plan, subjectId, ...change });
    return ok({
      result: plan.outcome === "create" ? "created" : "changed",
      subjectId,
      version: plan.outcome === "create" ? 0 : plan.version + 1,
      before: plan.outcome === "create" ? {} : plan.before,
      after: plan.after,
    });
  });
  if (written.length > 0) await rules.write(ctx, { rows: written, importId });
  return applied;
}

function isAsSeen<Input>({ plan }: PlannedRow<Input>, seen: SeenRow["seen"]): boolean {
  if (plan.outcome === "create") return seen === null;
  return seen !== null && plan.id === seen.id && plan.version === seen.version;
}

function sameRow<Input>({ row }: PlannedRow<Input>): AppliedRow {
  const { id = "", version = 0 } = row.existing ?? {};
  return { result: "same", subjectId: id, version, before: {}, after: {} };
}
