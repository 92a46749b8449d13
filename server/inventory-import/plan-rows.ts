import "server-only";
import { decideRow, type RowPlan } from "@/domain/inventory-import/decide-row";
import type { Cells, InventoryNoun, RowProblem } from "@/domain/inventory-import/inventory-import";
import { ok, type Result } from "@/lib/result";
import type { Db, Tx } from "@/server/db";
import type { NounRules, ResolvedRow } from "@/server/inventory-import/noun-rules";

export type PlannedRow<Input> = {
  row: ResolvedRow;
  plan: RowPlan;
  /** Every field as it would be; null where nothing changes. */
  change: { cells: Cells; input: Input } | null;
};

/** What each row would do to the inventory as it is now. Writes nothing. */
export async function planRows<Input>(
  tx: Db | Tx,
  use: { noun: InventoryNoun; rules: NounRules<Input>; drafts: readonly Cells[] },
): Promise<Result<PlannedRow<Input>, RowProblem>[]> {
  const resolved = await use.rules.resolve(tx, use.drafts);
  return resolved.map((row) => (row.ok ? planRow(row.value, use) : row));
}

function planRow<Input>(
  row: ResolvedRow,
  { noun, rules }: { noun: InventoryNoun; rules: NounRules<Input> },
): Result<PlannedRow<Input>, RowProblem> {
  const plan = decideRow(noun, row);
  if (!plan.ok) return plan;
  if (plan.value.outcome === "same") return ok({ row, plan: plan.value, change: null });
  const cells = { ...row.existing?.cells, ...plan.value.after };
  const input = rules.check(cells, row.ids);
  return input.ok ? ok({ row, plan: plan.value, change: { cells, input: input.value } }) : input;
}
