"use client";

import { useAction } from "@/components/form/use-action";
import { RelativeTime } from "@/components/time/relative-time";
import { PlaceHistory } from "@/components/exposure-fact/place-history";
import { Code } from "@/components/ui/code";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { Select } from "@/components/ui/select";
import type { OccurrenceDto } from "@/domain/occurrence/occurrence-dto";

import { presenceWords, visibilityWords, wordOptions } from "./incident-words";
import { useRoom, useRoomTools } from "./room-context";

const columns: readonly LiteColumn<OccurrenceDto>[] = [
  { id: "place", header: "Place", cell: placeCell, className: "align-top" },
  { id: "commit", header: "Commit", cell: commitCell, className: "align-top" },
  { id: "found", header: "Found", cell: foundCell, className: "align-top" },
  {
    id: "visibility",
    header: "Who could read it",
    cell: (row) => <VisibilityChoice row={row} />,
    className: "align-top",
  },
  {
    id: "presence",
    header: "Still there?",
    cell: (row) => (
      <>
        <PresenceChoice row={row} />
        <PlaceHistory row={row} />
      </>
    ),
    className: "align-top",
  },
];

/** Where the value was found, who could read it there, and whether it is still there. */
export function OccurrenceTable() {
  const { occurrences, occurrencesMore } = useRoom();
  return (
    <>
      <DataTableLite
        caption="Places where it was found"
        columns={columns}
        rows={occurrences}
        getRowId={({ id }) => id}
        empty="No place is recorded. It was reported by hand."
      />
      {occurrencesMore > 0 && (
        <p className="mt-2 text-muted">{occurrencesMore} more places are not listed here.</p>
      )}
    </>
  );
}

function placeCell(row: OccurrenceDto) {
  const at = row.line === null ? row.path : `${row.path ?? ""}:${row.line}`;
  return (
    <div className="min-w-0">
      {row.repository !== null && <Code>{row.repository}</Code>}
      {at !== null && <Code className="block">{at}</Code>}
      {row.url !== null && (
        <a href={row.url} target="_blank" rel="noreferrer" className="text-link">
          Open the place
        </a>
      )}
      {row.repository === null && at === null && row.url === null && "Not known"}
    </div>
  );
}

function commitCell(row: OccurrenceDto) {
  if (row.commit === null && row.message === null) return "–";
  return (
    <div className="min-w-0">
      {row.commit !== null && <Code>{row.commit.slice(0, 12)}</Code>}
      {row.author !== null && <bdi className="block text-12 text-muted">{row.author}</bdi>}
      {row.committedAt !== null && (
        <span className="block text-12 text-muted">
          <RelativeTime at={row.committedAt} />
        </span>
      )}
      {row.message !== null && (
        <p dir="auto" className="line-clamp-2 text-12">
          {row.message}
        </p>
      )}
    </div>
  );
}

function foundCell(row: OccurrenceDto) {
  return (
    <>
      <RelativeTime at={row.foundAt} />
      <span className="block text-12 text-muted">
        {row.tool}, {row.ruleId}
      </span>
    </>
  );
}

function VisibilityChoice({ row }: { row: OccurrenceDto }) {
  const { actions, may, number } = useRoomTools();
  const { act } = useAction();
  if (!may["incident.set_visibility"]) return visibilityWords[row.visibility];
  return (
    <Select
      aria-label={`Who could read ${row.path ?? "this place"}?`}
      value={row.visibility}
      options={wordOptions(visibilityWords)}
      onChange={(event) =>
        act({
          action: actions.setVisibility,
          input: { number, occurrenceIds: [row.id], visibility: event.target.value },
          done: "Saved.",
          undo: {
            action: actions.setVisibility,
            input: { number, occurrenceIds: [row.id], visibility: row.visibility },
          },
        })
      }
    />
  );
}

function PresenceChoice({ row }: { row: OccurrenceDto }) {
  const { actions, may, number } = useRoomTools();
  const { act } = useAction();
  if (!may["incident.set_visibility"]) return presenceWords[row.presence];
  return (
    <Select
      aria-label={`Is it still in ${row.path ?? "this place"}?`}
      value={row.presence}
      options={wordOptions(presenceWords)}
      onChange={(event) =>
        act({
          action: actions.setPresence,
          input: { number, occurrenceIds: [row.id], presence: event.target.value },
          done: "Saved.",
          undo: {
            action: actions.setPresence,
            input: { number, occurrenceIds: [row.id], presence: row.presence },
          },
        })
      }
    />
  );
}
