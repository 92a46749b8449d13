import type { Route } from "next";

import { viewWords } from "@/components/inventory-import/inventory-words";
import { ViewTabs } from "@/components/table/view-tabs";
import type { InventoryImportDto } from "@/domain/inventory-import/inventory-import-dto";
import { type RowView, rowViews } from "@/domain/inventory-import/inventory-import-input";
import { numberText } from "@/lib/counted";

type RowViewsProps = { row: InventoryImportDto; current: RowView | undefined };

/** All rows, or those of one outcome. */
export function RowViews({ row, current }: RowViewsProps) {
  const counts = {
    create: row.creates,
    change: row.changes,
    same: row.sames,
    error: row.errors,
    refused: row.refused,
    kept: row.kept,
  } satisfies Record<RowView, number>;
  const address = `/services/import/${row.id}`;
  return (
    <ViewTabs
      current={current ?? "all"}
      views={[
        { id: "all", label: "All", href: address, count: row.rows },
        ...rowViews
          .filter((view) => counts[view] > 0 || view === current)
          .map((view) => ({
            id: view,
            label: viewWords[view],
            href: `${address}?view=${view}` as Route,
            count: numberText(counts[view]),
          })),
      ]}
    />
  );
}
