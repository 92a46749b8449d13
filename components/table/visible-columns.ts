import type { RowData } from "@tanstack/react-table";

import type { TableColumn } from "./table-features";

export function columnId<T extends RowData>(column: TableColumn<T>): string {
  return column.id ?? "";
}

/** The columns that are drawn: those chosen in the address, else all that are not optional. */
export function shownColumns<T extends RowData>(
  columns: readonly TableColumn<T>[],
  chosen: readonly string[] | null,
): string[] {
  return columns
    .filter(
      (column) =>
        column.meta?.primary === true ||
        (chosen === null ? column.meta?.optional !== true : chosen.includes(columnId(column))),
    )
    .map(columnId);
}

export function visibilityOf<T extends RowData>(
  columns: readonly TableColumn<T>[],
  chosen: readonly string[] | null,
): Record<string, boolean> {
  const shown = new Set(shownColumns(columns, chosen));
  return Object.fromEntries(
    columns.map((column) => [columnId(column), shown.has(columnId(column))]),
  );
}
