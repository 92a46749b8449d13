import {
  columnOrderingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type RowData,
} from "@tanstack/react-table";

type TableColumnMeta = {
  /** The header's text, also the label on a phone and in the column menu. */
  label: string;
  /** The column that names the row and holds its link. Exactly one. */
  primary?: boolean;
  /** The server has an index for it. */
  sortable?: boolean;
  /** The first click puts the largest or latest on top. */
  descFirst?: boolean;
  /** Hidden until somebody chooses it. */
  optional?: boolean;
  align?: "end";
  className?: string;
};

/** The server sorts, filters and pages; here are only the states of the view. */
export const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  columnVisibilityFeature,
  columnOrderingFeature,
  columnMeta: {} as TableColumnMeta,
});

export type TableColumn<T extends RowData> = ColumnDef<typeof features, T>;

/**
 * `const column = tableColumns<IncidentRow>()` at module scope, then `column.columns([
 * column.display({ id: "severity", meta: { label: "Severity", sortable: true }, cell }) ])`.
 */
export function tableColumns<T extends RowData>() {
  return createColumnHelper<typeof features, T>();
}
