"use client";

import type { Route } from "next";
import Link from "next/link";

import { severityWords } from "@/components/incident/incident-words";
import { RelativeTime } from "@/components/time/relative-time";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { StatePill } from "@/components/ui/state-pill";
import type { ContainedIncident } from "@/domain/home/home-dto";
import { durationText } from "@/lib/duration-text";

const columns: readonly LiteColumn<ContainedIncident>[] = [
  {
    id: "incident",
    header: "Incident",
    cell: ({ number, title }) => (
      <Link href={`/incidents/${number}` as Route} className="rounded-sm hover:underline">
        LEAK-{number} <bdi className="text-muted">{title}</bdi>
      </Link>
    ),
  },
  {
    id: "severity",
    header: "Severity",
    cell: ({ severity }) => {
      const { word, tone } = severityWords[severity];
      return (
        <StatePill tone={tone} plain>
          {word}
        </StatePill>
      );
    },
  },
  {
    id: "contained",
    header: "Contained",
    cell: ({ containedAt }) => <RelativeTime at={containedAt} inRow />,
  },
  {
    id: "took",
    header: "From found to contained",
    align: "end",
    cell: ({ detectedAt, containedAt }) =>
      durationText(Math.max(0, Date.parse(containedAt) - Date.parse(detectedAt))),
  },
];

export function ContainedTable({ rows }: { rows: readonly ContainedIncident[] }) {
  return (
    <DataTableLite
      caption="Contained incidents, latest first"
      columns={columns}
      rows={rows}
      getRowId={({ id }) => id}
      empty="No leak was contained in this week."
    />
  );
}
