import { fieldLabel, fieldsOf, naming } from "@/domain/inventory-import/inventory-fields";
import type { InventoryNoun } from "@/domain/inventory-import/inventory-import";
import { err, ok, type Result } from "@/lib/result";

/** For each column of a file the field that it fills; null: it is not read. */
export type ColumnMap = readonly (string | null)[];

/** By the names of the columns. Of two columns with the same meaning the first one counts. */
export function suggestColumns(noun: InventoryNoun, header: readonly string[]): ColumnMap {
  const taken = new Set<string>();
  return header.map((name) => {
    const plain = plainName(name);
    const field = fieldsOf(noun).find(
      ({ id, label, aliases }) =>
        !taken.has(id) &&
        (plain === plainName(label) || plain === plainName(id) || aliases.includes(plain)),
    );
    if (field === undefined) return null;
    taken.add(field.id);
    return field.id;
  });
}

/** Whether rows can be told apart by what is read of them. */
export function checkColumns(noun: InventoryNoun, map: ColumnMap): Result<ColumnMap, string> {
  const read = map.filter((id) => id !== null);
  const known = new Set(fieldsOf(noun).map(({ id }) => id));
  if (read.some((id) => !known.has(id)))
    return err("A column was given a field that is not there.");
  if (new Set(read).size < read.length) return err("Two columns were given the same field.");
  if (naming[noun].some((set) => set.every((id) => read.includes(id)))) return ok(map);
  const needed = naming[noun].map((set) => set.map((id) => fieldLabel(noun, id)).join(" + "));
  return err(`No column says which ${noun} a row is about. Name ${needed.join(", or ")}.`);
}

function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
