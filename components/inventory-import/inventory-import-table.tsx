import type { Route } from "next";
import Link from "next/link";

import { inventoryImportName, stateWords } from "@/components/inventory-import/inventory-words";
import { RelativeTime } from "@/components/time/relative-time";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { StatePill } from "@/components/ui/state-pill";
import type { InventoryImportDto } from "@/domain/inventory-import/inventory-import-dto";
import { numberText } from "@/lib/counted";

const columns: LiteColumn<InventoryImportDto>[] = [
  {
    id: "name",
    header: "File",
    cell: (row) => (
      <Link className="text-link" href={`/services/import/${row.id}` as Route} dir="auto">
        {inventoryImportName(row)}
      </Link>
    ),
  },
  {
    id: "state",
    header: "State",
    cell: ({ state }) => (
      <StatePill tone={stateWords[state].tone} plain>
        {stateWords[state].word}
      </StatePill>
    ),
  },
  { id: "rows", header: "Rows", align: "end", cell: (row) => numberText(row.rows) },
  {
    id: "done",
    header: "Done",
    align: "end",
    cell: (row) => numberText(row.done - row.refused),
  },
  {
    id: "errors",
    header: "Not done",
    align: "end",
    cell: (row) => numberText(row.errors + row.refused),
  },
  { id: "by", header: "By", cell: (row) => <span dir="auto">{row.createdBy ?? "–"}</span> },
  { id: "at", header: "When", cell: (row) => <RelativeTime at={row.createdAt} inRow /> },
];

/** The newest files and bulk edits, and what became of them. */
export function InventoryImportTable({ rows }: { rows: readonly InventoryImportDto[] }) {
  return (
    <DataTableLite
      caption="Earlier imports and bulk edits"
      columns={columns}
      rows={rows}
      getRowId={(row) => row.id}
      empty="Nothing was imported yet."
    />
  );
}
