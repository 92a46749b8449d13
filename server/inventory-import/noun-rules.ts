import "server-only";
import type { Existing, RowPlan } from "@/domain/inventory-import/decide-row";
import type { Cells, RowProblem } from "@/domain/inventory-import/inventory-import";
import type { Result } from "@/lib/result";
import type { MutationContext } from "@/server/context";
import type { Db, Tx } from "@/server/db";

/** A row whose names were looked up: what it is about, and the ids behind the names of its final state. */
export type ResolvedRow = {
  /** As the file says it, with names as the database writes them. */
  cells: Cells;
  existing: Existing | null;
  ids: Record<string, string>;
  /** By these two rows of one file would mean the same thing. */
  identities: readonly string[];
};

export type WriteRow<Input> = {
  plan: Exclude<RowPlan, { outcome: "same" }>;
  subjectId: string;
  /** What the noun's own verb would take. */
  input: Input;
  /** Every field after the change. */
  cells: Cells;
};

/** What one kind of thing adds to the import. The rest is the same for all of them. */
export type NounRules<Input> = {
  resolve(tx: Db | Tx, drafts: readonly Cells[]): Promise<Result<ResolvedRow, RowProblem>[]>;
  /** The noun's own schema has the last word. */
  check(cells: Cells, ids: Record<string, string>): Result<Input, RowProblem>;
  /** Takes what the noun's verbs take, in the order in which they take it. */
  lock(tx: Tx, rows: readonly ResolvedRow[]): Promise<void>;
  write(
    ctx: MutationContext,
    use: { rows: readonly WriteRow<Input>[]; importId: string },
  ): Promise<void>;
};
