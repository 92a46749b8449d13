import { unguardCell } from "@/domain/inventory-import/guarded-cell";
import { fieldsOf, type InventoryField } from "@/domain/inventory-import/inventory-fields";
import type { Cells, InventoryNoun, RowProblem } from "@/domain/inventory-import/inventory-import";
import type { ColumnMap } from "@/domain/inventory-import/map-columns";
import { err, ok, type Result } from "@/lib/result";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const day = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A line's cells as fields, each in its one form. What two columns do not fill stays out. */
export function readCells(
  noun: InventoryNoun,
  { cells, map }: { cells: readonly string[]; map: ColumnMap },
): Result<Cells, RowProblem> {
  if (cells.length !== map.length) {
    const counts = `${cells.length} cells where the header has ${map.length}`;
    return err({
      field: null,
      problem: `This line has ${counts}. Quote a cell that holds a separator.`,
    });
  }
  const found: Cells = {};
  for (const field of fieldsOf(noun)) {
    const column = map.indexOf(field.id);
    if (column === -1) continue;
    const read = readCell(field, unguardCell(cells[column]?.trim() ?? "").trim());
    if (!read.ok) return err({ field: field.id, problem: read.error });
    found[field.id] = read.value;
  }
  return ok(found);
}

function readCell(field: InventoryField, text: string): Result<string, string> {
  if (field.words !== undefined) return readWord(field.words, text);
  switch (field.form) {
    case "id":
      return text === "" || uuid.test(text.toLowerCase())
        ? ok(text.toLowerCase())
        : err("This is not an id of Rekey. Leave it empty to go by the name.");
    case "tier": {
      const tier = text.toLowerCase().replace(/^(tier|t)\s*/, "");
      return tier === "" || /^[1-4]$/.test(tier) ? ok(tier) : err("Write a tier from 1 to 4.");
    }
    case "day":
      return text === "" || isDay(text.slice(0, 10))
        ? ok(text.slice(0, 10))
        : err("Write the date as 2027-01-31.");
    case "list":
      return ok(
        text
          .split(/[\s,;]+/)
          .filter(Boolean)
          .join(" "),
      );
    case undefined:
      return ok(text);
  }
}

function readWord(
  { all, empty }: { all: readonly string[]; empty: string },
  text: string,
): Result<string, string> {
  if (text === "") return ok(empty);
  const plain = text.toLowerCase().replaceAll(/[\s-]+/g, "_");
  const word =
    all.find((known) => known === plain) ?? (all.includes("yes") ? yesOrNo(plain) : null);
  return word === null ? err(`Write one of: ${all.join(", ")}.`) : ok(word);
}

/** As a spreadsheet writes a yes. */
function yesOrNo(word: string): "yes" | "no" | null {
  if (["true", "y", "1", "x"].includes(word)) return "yes";
  return ["false", "n", "0"].includes(word) ? "no" : null;
}

function isDay(text: string): boolean {
  const [, year, month, date] = day.exec(text) ?? [];
  if (year === undefined) return false;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return at.toISOString().startsWith(text);
}
