import type { Cells, InventoryNoun } from "@/domain/inventory-import/inventory-import";

type AppliedRow = {
  result: "created" | "changed";
  subjectId: string;
  cells: Cells;
  before: Cells | null;
};

/** The row that takes another one back: what it made is archived, what it changed is as before. */
export function invertRow(noun: InventoryNoun, row: AppliedRow): Cells {
  const { result, subjectId, cells, before } = row;
  // A dependency has no id in a file: the two services name it.
  const named: Cells =
    noun === "dependency"
      ? { service: cells["service"] ?? "", dependsOn: cells["dependsOn"] ?? "" }
      : { id: subjectId };
  return result === "created"
    ? { ...named, archived: "yes" }
    : { archived: "no", ...before, ...named };
}
