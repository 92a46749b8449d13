import { RowAnswers, WaitingAnswers } from "@/components/inbox/row-answers";
import { tableColumns, type TableColumn } from "@/components/table/table-features";
import { RelativeTime } from "@/components/time/relative-time";
import { type SortColumn, sortLabels } from "@/domain/incident/incident-orders";
import type { IncidentRow } from "@/domain/incident/row-dto";

import {
  DueCell,
  ExposureCell,
  FoundInCell,
  KeyStateCell,
  LiveForCell,
  MovedCell,
  NameCell,
  NextStepCell,
  SeverityCell,
} from "./incident-cells";
import { phaseText, targetText } from "./incident-list-words";

const column = tableColumns<IncidentRow>();
/** The server has an index for these; the first click puts the worst, longest or soonest on top. */
const sorted = (id: SortColumn, descFirst: boolean) => ({
  label: sortLabels[id],
  sortable: true,
  descFirst,
});

function incidentColumns(view: "inbox" | "other" | "resolved"): TableColumn<IncidentRow>[] {
  const inbox = view === "inbox";
  return column.columns([
    column.display({
      id: "severity",
      meta: { ...sorted("severity", true) },
      cell: ({ row }) => <SeverityCell row={row.original} />,
    }),
    column.display({
      id: "keyState",
      meta: { label: "Live?" },
      cell: ({ row }) => <KeyStateCell row={row.original} />,
    }),
    column.display({
      id: "incident",
      meta: { label: "Incident", primary: true },
      cell: ({ row }) => <NameCell row={row.original} />,
    }),
    column.display({
      id: "exposure",
      meta: { label: "Exposure" },
      cell: ({ row }) => <ExposureCell row={row.original} />,
    }),
    column.display({
      id: "live",
      meta: { ...sorted("live", true), align: "end" },
      cell: ({ row }) => <LiveForCell row={row.original} />,
    }),
    column.display({
      id: "due",
      meta: { ...sorted("due", false), optional: inbox },
      cell: ({ row }) => <DueCell row={row.original} />,
    }),
    column.display({
      id: "nextStep",
      meta: { label: "Next step", optional: inbox },
      cell: ({ row }) => <NextStepCell row={row.original} />,
    }),
    column.display({
      id: "moved",
      meta: { label: "Moved", optional: inbox },
      cell: ({ row }) => <MovedCell row={row.original} />,
    }),
    column.display({
      id: "foundIn",
      meta: { label: "Found in", optional: !inbox, className: "md:max-w-64" },
      cell: ({ row }) => <FoundInCell row={row.original} />,
    }),
    column.display({
      id: "lead",
      meta: { label: "Lead", optional: inbox },
      cell: ({ row }) =>
        row.original.lead === null ? (
          <span className="text-muted">Nobody</span>
        ) : (
          <bdi>{row.original.lead.name}</bdi>
        ),
    }),
    column.display({
      id: "phase",
      meta: { label: "Phase", optional: true },
      cell: ({ row }) => phaseText(row.original),
    }),
    column.display({
      id: "target",
      meta: { label: "Target", optional: true },
      cell: ({ row }) => targetText(row.original),
    }),
    column.display({
      id: "found",
      meta: { ...sorted("found", true), optional: true },
      cell: ({ row }) => <RelativeTime at={row.original.detectedAt} inRow />,
    }),
    column.display({
      id: "closed",
      meta: { ...sorted("closed", true), optional: view !== "resolved" },
      cell: ({ row }) =>
        row.original.resolvedAt === null ? (
          <span className="text-muted">Open</span>
        ) : (
          <RelativeTime at={row.original.resolvedAt} inRow />
        ),
    }),
  ]);
}

/** With the answers at the end of each row, for whoever may give them. */
export const inboxColumns: TableColumn<IncidentRow>[] = [
  ...incidentColumns("inbox"),
  column.display({
    id: "answer",
    meta: { label: "Answer", align: "end", className: "max-w-none md:overflow-visible" },
    cell: ({ row }) => <RowAnswers row={row.original} />,
  }),
];
/** With what a check can say at the end of each row. */
export const checkColumns: TableColumn<IncidentRow>[] = [
  ...incidentColumns("inbox"),
  column.display({
    id: "answer",
    meta: { label: "Does it work?", align: "end", className: "max-w-none md:overflow-visible" },
    cell: ({ row }) => <WaitingAnswers row={row.original} view="check_liveness" />,
  }),
];
/** With when each comes back. */
export const laterColumns: TableColumn<IncidentRow>[] = [
  ...incidentColumns("inbox"),
  column.display({
    id: "laterUntil",
    meta: { label: "Comes back" },
    cell: ({ row: { original } }) =>
      original.laterUntil !== null && <RelativeTime at={original.laterUntil} inRow />,
  }),
  column.display({
    id: "answer",
    meta: { label: "Answer", align: "end", className: "max-w-none md:overflow-visible" },
    cell: ({ row }) => <WaitingAnswers row={row.original} view="later" />,
  }),
];
export const plainInboxColumns = incidentColumns("inbox");
export const openColumns = incidentColumns("other");
export const resolvedColumns = incidentColumns("resolved");
