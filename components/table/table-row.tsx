import { FlexRender, type Cell, type Row } from "@tanstack/react-table";
import type { Route } from "next";
import Link from "next/link";

import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/lib/cn";

import type { features } from "./table-features";

type TableRowProps<T extends { id: string }> = {
  row: Row<typeof features, T>;
  cells: Cell<typeof features, T>[];
  href: Route | undefined;
  name: string;
  /** Handed down as values: a memoised row does not see the table's state. */
  selected: boolean;
  selectable: boolean;
};

export function TableRow<T extends { id: string }>({
  row,
  cells,
  href,
  name,
  selected,
  selectable,
}: TableRowProps<T>) {
  return (
    <tr
      data-row-id={row.id}
      data-selected={selected}
      className={cn(
        "hover:bg-sunken has-[a[data-row-link]:focus-visible]:bg-accent-tint",
        selected && "bg-accent-tint hover:bg-accent-tint",
        href !== undefined && "cursor-pointer",
      )}
    >
      {selectable && (
        <td data-label="" className="w-8 border-b px-2 max-md:absolute max-md:top-2 max-md:right-0">
          <Checkbox
            label={`Select ${name}`}
            hideLabel
            className="max-md:p-2"
            checked={selected}
            onChange={row.getToggleSelectedHandler()}
          />
        </td>
      )}
      {cells.map((cell) => {
        const meta = cell.column.columnDef.meta;
        const content = <FlexRender cell={cell} />;
        const className = cn(
          "h-(--row) max-w-96 border-b px-2 font-normal md:truncate",
          meta?.align === "end" && "text-right",
          meta?.className,
        );
        if (!meta?.primary) {
          return (
            <td key={cell.id} data-label={meta?.label} className={className}>
              {content}
            </td>
          );
        }
        return (
          <th key={cell.id} scope="row" className={cn(className, "font-medium")}>
            {href === undefined ? (
              content
            ) : (
              <Link href={href} data-row-link dir="auto" className="rounded-sm">
                {content}
              </Link>
            )}
          </th>
        );
      })}
    </tr>
  );
}
