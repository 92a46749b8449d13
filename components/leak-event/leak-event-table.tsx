import type { Route } from "next";
import Link from "next/link";

import { causeWords, severityWords } from "@/components/incident/incident-words";
import { RelativeTime } from "@/components/time/relative-time";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { StatePill } from "@/components/ui/state-pill";
import type { LeakEventRowDto } from "@/domain/leak-event/leak-event-dto";

import { sourceWords } from "./leak-event-words";

const columns: readonly LiteColumn<LeakEventRowDto>[] = [
  {
    id: "event",
    header: "Event",
    cell: ({ number, title, source }) => (
      <Link href={`/events/${number}` as Route} className="break-words hover:underline">
        EVENT-{number} <bdi>{title ?? sourceWords[source]}</bdi>
      </Link>
    ),
  },
  {
    id: "worst",
    header: "Worst",
    cell: ({ worst }) => (
      <StatePill plain tone={severityWords[worst].tone}>
        {severityWords[worst].word}
      </StatePill>
    ),
  },
  {
    id: "open",
    header: "Open",
    align: "end",
    cell: ({ open, incidents }) => `${open} of ${incidents}`,
  },
  {
    id: "cause",
    header: "Cause",
    cell: ({ cause }) =>
      cause === null ? <span className="text-not-known">Not recorded yet</span> : causeWords[cause],
  },
  {
    id: "clean",
    header: "Code and history",
    cell: ({ cleanedUpAt }) =>
      cleanedUpAt === null ? (
        <span className="text-not-known">Not clean yet</span>
      ) : (
        <>
          Clean since <RelativeTime at={cleanedUpAt} inRow />
        </>
      ),
  },
  {
    id: "seen",
    header: "First seen",
    cell: ({ createdAt }) => <RelativeTime at={createdAt} inRow />,
  },
];

export function LeakEventTable({ rows }: { rows: readonly LeakEventRowDto[] }) {
  return (
    <DataTableLite
      caption="Leak events"
      columns={columns}
      rows={rows}
      getRowId={({ number }) => String(number)}
      empty="No event."
    />
  );
}
