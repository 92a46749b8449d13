import type { ReactTable } from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";

import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/lib/cn";

import type { SortClick } from "./sorted-by";
import type { features } from "./table-features";

type TableHeadProps<T extends { id: string }> = {
  table: ReactTable<typeof features, T>;
  selectable: boolean;
  onSort: (click: SortClick) => void;
};

const cell =
  "sticky top-(--top-bar) z-10 h-8 border-b bg-canvas px-2 text-12 font-medium whitespace-nowrap text-muted print:static";

/** A click sorts by one column, with Shift by a second one as well. */
export function TableHead<T extends { id: string }>({
  table,
  selectable,
  onSort,
}: TableHeadProps<T>) {
  return (
    <thead>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id}>
          {selectable && (
            <th scope="col" className={cn(cell, "w-8")}>
              <Checkbox
                label="Select all rows of this page"
                hideLabel
                checked={table.getIsAllRowsSelected()}
                mixed={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
                onChange={(event) => table.toggleAllRowsSelected(event.target.checked)}
              />
            </th>
          )}
          {group.headers.map((header) => {
            const meta = header.column.columnDef.meta;
            const sorted = header.column.getIsSorted();
            return (
              <th
                key={header.id}
                scope="col"
                aria-sort={ariaSort(sorted)}
                className={cn(cell, meta?.align === "end" && "text-right", meta?.className)}
              >
                {meta?.sortable ? (
                  <button
                    type="button"
                    title="With Shift: as a second key"
                    onClick={(event) =>
                      onSort({
                        id: header.column.id,
                        descFirst: meta.descFirst ?? false,
                        also: event.shiftKey,
                      })
                    }
                    className={cn(
                      "group/sort inline-flex h-8 items-center gap-1 rounded-sm hover:text-ink",
                      sorted && "text-ink",
                    )}
                  >
                    {meta.label}
                    <SortArrow sorted={sorted} />
                    {sorted && table.state.sorting.length > 1 && (
                      <span aria-hidden>{header.column.getSortIndex() + 1}</span>
                    )}
                  </button>
                ) : (
                  (meta?.label ?? header.id)
                )}
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}

function SortArrow({ sorted }: { sorted: false | "asc" | "desc" }) {
  const Arrow = sorted === "asc" ? ArrowUp : ArrowDown;
  return (
    <Arrow
      aria-hidden
      className={cn(
        "size-3.5",
        !sorted && "invisible group-hover/sort:visible group-focus-visible/sort:visible",
      )}
    />
  );
}

function ariaSort(sorted: false | "asc" | "desc"): "ascending" | "descending" | undefined {
  if (sorted === false) return undefined;
  return sorted === "asc" ? "ascending" : "descending";
}
