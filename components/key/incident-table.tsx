import type { Route } from "next";
import Link from "next/link";

import { RelativeTime } from "@/components/time/relative-time";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { IncidentRef } from "@/domain/key/key-dto";

import { incidentStateWords, severityWords } from "./key-words";

const columns: readonly LiteColumn<IncidentRef>[] = [
  {
    id: "incident",
    header: "Incident",
    cell: ({ number, title }) => (
      <Link href={`/incidents/${number}` as Route} className="hover:underline">
        LEAK-{number} <bdi>{title}</bdi>
      </Link>
    ),
  },
  { id: "state", header: "State", cell: ({ state }) => incidentStateWords[state] },
  { id: "severity", header: "Severity", cell: ({ severity }) => severityWords[severity] },
  { id: "version", header: "Version", cell: ({ versionOrdinal }) => `v${versionOrdinal}` },
  {
    id: "detected",
    header: "Found",
    cell: ({ detectedAt }) => <RelativeTime at={detectedAt} />,
  },
];

export function IncidentTable({
  incidents,
  empty,
}: {
  incidents: readonly IncidentRef[];
  empty: string;
}) {
  return (
    <DataTableLite
      caption="Incidents"
      columns={columns}
      rows={incidents}
      getRowId={({ number }) => String(number)}
      empty={empty}
    />
  );
}
