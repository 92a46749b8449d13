import type { Route } from "next";
import Link from "next/link";

import { importName, importStateWords } from "@/components/import/import-words";
import { RelativeTime } from "@/components/time/relative-time";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { StatePill } from "@/components/ui/state-pill";
import type { ImportDto } from "@/domain/import/import-dto";
import { numberText } from "@/lib/counted";

const columns: LiteColumn<ImportDto>[] = [
  {
    id: "name",
    header: "Report",
    cell: (row) => (
      <Link className="text-link" href={`/import/${row.id}` as Route} dir="auto">
        {importName(row)}
      </Link>
    ),
  },
  {
    id: "state",
    header: "State",
    cell: ({ state }) => (
      <StatePill tone={importStateWords[state].tone} plain>
        {importStateWords[state].word}
      </StatePill>
    ),
  },
  {
    id: "findings",
    header: "Findings",
    align: "end",
    cell: (row) => numberText(row.findings),
  },
  {
    id: "opened",
    header: "Opened",
    align: "end",
    cell: (row) => numberText(row.incidentsCreated),
  },
  {
    id: "suppressed",
    header: "Suppressed",
    align: "end",
    cell: (row) => numberText(row.suppressed),
  },
  { id: "by", header: "By", cell: (row) => <span dir="auto">{row.createdBy ?? "–"}</span> },
  { id: "at", header: "When", cell: (row) => <RelativeTime at={row.createdAt} inRow /> },
];

/** The newest reports and what became of them. */
export function ImportTable({ rows }: { rows: readonly ImportDto[] }) {
  return (
    <DataTableLite
      caption="Earlier reports"
      columns={columns}
      rows={rows}
      getRowId={(row) => row.id}
      empty="No report was imported yet."
    />
  );
}
