import type { Route } from "next";
import Link from "next/link";

import {
  keyStateWords,
  resolutionWords,
  severityWords,
  stateWords,
  visibilityWords,
} from "@/components/incident/incident-words";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { StatePill } from "@/components/ui/state-pill";
import type { EventIncidentDto } from "@/domain/leak-event/leak-event-dto";

const columns: readonly LiteColumn<EventIncidentDto>[] = [
  {
    id: "incident",
    header: "Incident",
    cell: ({ number, title }) => (
      <Link href={`/incidents/${number}` as Route} className="break-words hover:underline">
        LEAK-{number} <bdi>{title}</bdi>
      </Link>
    ),
  },
  { id: "state", header: "State", cell: (row) => <State row={row} /> },
  {
    id: "severity",
    header: "Severity",
    cell: ({ severity }) => (
      <StatePill plain tone={severityWords[severity].tone}>
        {severityWords[severity].word}
      </StatePill>
    ),
  },
  {
    id: "live",
    header: "Live?",
    cell: ({ keyState }) => (
      <StatePill plain tone={keyStateWords[keyState].tone}>
        {keyStateWords[keyState].word}
      </StatePill>
    ),
  },
  { id: "seen", header: "Who could read it", cell: (row) => visibilityWords[row.visibility] },
  {
    id: "owner",
    header: "Owner",
    cell: ({ ownerTeam }) =>
      ownerTeam === null ? (
        <span className="text-not-known">Nobody yet</span>
      ) : (
        <bdi>{ownerTeam}</bdi>
      ),
  },
  { id: "next", header: "Next step", cell: ({ nextStep }) => nextStep ?? "–" },
];

/** What the act exposed, with where each stands. */
export function EventIncidentTable({ incidents }: { incidents: readonly EventIncidentDto[] }) {
  return (
    <DataTableLite
      caption="Incidents of this event"
      columns={columns}
      rows={incidents}
      getRowId={({ id }) => id}
      empty="Nothing is in it any more."
    />
  );
}

function State({ row }: { row: EventIncidentDto }) {
  const { word, tone } = stateWords[row.state];
  return (
    <StatePill plain tone={tone}>
      {word}
      {row.resolution !== null && `: ${resolutionWords[row.resolution]}`}
      {row.duplicateOf !== null && ` of LEAK-${row.duplicateOf}`}
    </StatePill>
  );
}
