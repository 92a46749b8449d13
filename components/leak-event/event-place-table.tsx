import type { Route } from "next";
import Link from "next/link";

import { presenceWords, visibilityWords } from "@/components/incident/incident-words";
import { RelativeTime } from "@/components/time/relative-time";
import { Code } from "@/components/ui/code";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { EventOccurrenceDto } from "@/domain/leak-event/leak-event-dto";

const columns: readonly LiteColumn<EventOccurrenceDto>[] = [
  { id: "place", header: "Place", cell: placeCell },
  {
    id: "incident",
    header: "Incident",
    cell: ({ incident }) => (
      <Link href={`/incidents/${incident}` as Route} className="text-link">
        LEAK-{incident}
      </Link>
    ),
  },
  { id: "commit", header: "Commit", cell: ({ commit }) => commit?.slice(0, 10) ?? "–" },
  { id: "seen", header: "Who could read it", cell: (row) => visibilityWords[row.visibility] },
  { id: "there", header: "Still there?", cell: ({ presence }) => presenceWords[presence] },
  { id: "found", header: "Found", cell: ({ foundAt }) => <RelativeTime at={foundAt} inRow /> },
];

type EventPlaceTableProps = { places: readonly EventOccurrenceDto[]; more: number };

/** Every place of every incident of the event, in one list. */
export function EventPlaceTable({ places, more }: EventPlaceTableProps) {
  return (
    <>
      <DataTableLite
        caption="Places where it was found"
        columns={columns}
        rows={places}
        getRowId={({ id }) => id}
        empty="No place is recorded."
      />
      {more > 0 && <p className="mt-2 text-muted">{more} more places are not listed here.</p>}
    </>
  );
}

function placeCell({ repository, path, line, url }: EventOccurrenceDto) {
  const at = line === null ? path : `${path ?? ""}:${line}`;
  return (
    <>
      {repository !== null && <Code>{repository}</Code>}
      {at !== null && <Code className="block">{at}</Code>}
      {url !== null && (
        <a href={url} target="_blank" rel="noreferrer" className="text-link">
          Open the place
        </a>
      )}
      {repository === null && at === null && url === null && "Not known"}
    </>
  );
}
