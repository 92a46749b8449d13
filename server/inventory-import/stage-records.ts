import "server-only";
import type { Cells, InventoryNoun, RowProblem } from "@/domain/inventory-import/inventory-import";
import type { ColumnMap } from "@/domain/inventory-import/map-columns";
import { readCells } from "@/domain/inventory-import/read-cells";
import { rowLabel } from "@/domain/inventory-import/row-label";
import type { Prisma } from "@/generated/prisma/client";
import { err, type Result } from "@/lib/result";
import type { Operation } from "@/server/context";
import { inventoryRules } from "@/server/inventory-import/inventory-rules";
import type { SheetRecord } from "@/server/inventory-import/read-records";
import { secretCells } from "@/server/inventory-import/secret-cells";

export type StagedRow = Omit<Prisma.InventoryImportRowCreateManyInput, "importId">;

type Staging = {
  noun: InventoryNoun;
  map: ColumnMap;
  records: readonly SheetRecord[];
  /** The ordinal of the first record. */
  from: number;
  /** What earlier rows of the file were about, and on which line. */
  seen: Map<string, number>;
};

/** Records as rows with a plan each. A line that holds a secret leaves nothing but its place. */
export async function stageRecords(
  { db, keys }: Pick<Operation, "db" | "keys">,
  { noun, map, records, from, seen }: Staging,
): Promise<StagedRow[]> {
  const secrets = await secretCells(db, { records, map, keys });
  const read = records.map(({ cells }, index): Result<Cells, RowProblem> => {
    const secret = secrets.get(index);
    return secret === undefined ? readCells(noun, { cells, map }) : err(secret);
  });
  const drafts = read.flatMap((row) => (row.ok ? [row.value] : []));
  const planned = await inventoryRules(noun).plan(db, drafts);
  let next = 0;
  return read.map((row, index): StagedRow => {
    const { line = 0 } = records[index] ?? {};
    const staged = { ordinal: from + index, line, label: "", cells: {}, outcome: "error" };
    if (!row.ok) return { ...staged, ...row.error };
    const plan = planned[next];
    next += 1;
    const kept = { ...staged, label: rowLabel(noun, row.value), cells: row.value };
    if (plan === undefined) throw new Error("Each row has a plan.");
    if (!plan.ok) return { ...kept, ...plan.error };
    const twice = firstLine(seen, { identities: plan.value.row.identities, line });
    if (twice !== null) return { ...kept, ...sameAs(twice) };
    return { ...kept, ...planColumns(plan.value.plan) };
  });
}

type Plan = { outcome: string; id?: string; version?: number; before?: Cells; after?: Cells };

function planColumns({ outcome, id, version, before, after }: Plan) {
  return {
    outcome,
    subjectId: id ?? null,
    seenVersion: version ?? null,
    ...(before && { before }),
    ...(after && { after }),
  };
}

function firstLine(
  seen: Map<string, number>,
  { identities, line }: { identities: readonly string[]; line: number },
): number | null {
  const earlier = identities.flatMap((identity) => seen.get(identity) ?? []);
  for (const identity of identities) seen.set(identity, seen.get(identity) ?? line);
  return earlier[0] ?? null;
}

function sameAs(line: number): RowProblem {
  return { field: null, problem: `Line ${line} is about the same. Keep one of the two.` };
}
