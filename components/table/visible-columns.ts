import type { RowData } from "@tanstack/react-table";

import type { TableColumn } from "./table-features";

export function columnId<T extends RowData>(column: TableColumn<T>): string {
  return column.id ?? "";
}

/** The columns that are drawn, in their order: as chosen in the address, else all that are not optional. */
export function shownColumns<T extends RowData>(
  columns: readonly TableColumn<T>[],
  chosen: readonly string[] | null,
): string[] {
  if (chosen === null) {
    return columns
      .filter(({ meta }) => meta?.primary === true || meta?.optional !== true)
      .map(columnId);
  }
  const known = new Set(columns.map(columnId));
  const asked = [...new Set(chosen)].filter((id) => known.has(id));
  // Without the one that names the row nothing could be opened.
  const primary = columns.filter(({ meta }) => meta?.primary === true).map(columnId);
  return [...primary.filter((id) => !asked.includes(id)), ...asked];
}

/** A column that joins stands behind the one that it follows by itself. */
export function withColumn<T extends RowData>(
  columns: readonly TableColumn<T>[],
  { shown, id }: { shown: readonly string[]; id: string },
): string[] {
  const own = columns.map(columnId);
  const before = own.slice(0, own.indexOf(id)).findLast((each) => shown.includes(each));
  const at = before === undefined ? 0 : shown.indexOf(before) + 1;
  return shown.toSpliced(at, 0, id);
}

/** One place up or down; at an end it stays. */
export function moveColumn(shown: readonly string[], id: string, { by }: { by: 1 | -1 }): string[] {
  const at = shown.indexOf(id);
  const to = at + by;
  if (at === -1 || to < 0 || to >= shown.length) return [...shown];
  return shown.toSpliced(at, 1).toSpliced(to, 0, id);
}

export function visibilityOf<T extends RowData>(
  columns: readonly TableColumn<T>[],
  shown: readonly string[],
): Record<string, boolean> {
  return Object.fromEntries(
    columns.map((column) => [columnId(column), shown.includes(columnId(column))]),
  );
}
