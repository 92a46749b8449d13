import type { ReactNode } from "react";

import { cn } from "@/lib/cn";

export type LiteColumn<T> = {
  id: string;
  header: string;
  cell: (row: T) => ReactNode;
  /** The column that names the row; the first one by default. */
  rowHeader?: boolean;
  align?: "start" | "end";
  className?: string;
};

type DataTableLiteProps<T> = {
  /** Read out as the table's name; shown only when `showCaption` is set. */
  caption: string;
  showCaption?: boolean;
  columns: readonly LiteColumn<T>[];
  rows: readonly T[];
  getRowId: (row: T) => string;
  /** Stands in place of the rows when there are none. */
  empty: ReactNode;
};

/** A short list without sorting or pages. On a phone each row is a block of labelled lines. */
export function DataTableLite<T>({
  caption,
  showCaption,
  columns,
  rows,
  getRowId,
  empty,
}: DataTableLiteProps<T>) {
  if (rows.length === 0) return <div className="text-13 text-muted">{empty}</div>;
  const rowHeader = columns.find((column) => column.rowHeader) ?? columns[0];
  return (
    <table className="stacked w-full text-left text-13">
      <caption className={showCaption ? "pb-1 text-left font-semibold" : "sr-only"}>
        {caption}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={cn(
                "h-8 border-b px-2 text-12 font-medium whitespace-nowrap text-muted",
                column.align === "end" && "text-right",
                column.className,
              )}
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={getRowId(row)}>
            {columns.map((column) => {
              const Cell = column === rowHeader ? "th" : "td";
              return (
                <Cell
                  key={column.id}
                  {...(column === rowHeader ? { scope: "row" } : {})}
                  data-label={column.header}
                  className={cn(
                    "h-(--row) border-b px-2 py-1 font-normal",
                    column.align === "end" && "text-right",
                    column.className,
                  )}
                >
                  {/* One box: on a phone the cell is a row of label and content. */}
                  <div className="min-w-0">{column.cell(row)}</div>
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
