import type { ReactNode } from "react";

import { RelativeTime } from "@/components/time/relative-time";
import { Badge } from "@/components/ui/badge";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { provenByWords } from "@/domain/session/proven-by";
import type { SessionDto } from "@/domain/session/session-dto";

const columns: readonly LiteColumn<SessionDto>[] = [
  {
    id: "device",
    header: "Device",
    cell: ({ device, current }) => (
      <>
        {device} {current && <Badge>this one</Badge>}
      </>
    ),
  },
  { id: "address", header: "Address", cell: ({ address }) => address ?? "Not known" },
  {
    id: "proof",
    header: "Signed in by",
    cell: ({ provenBy }) => (provenBy === null ? "Not known" : provenByWords[provenBy]),
  },
  { id: "since", header: "Since", cell: (row) => <RelativeTime at={row.startedAt} inRow /> },
  {
    id: "seen",
    header: "Last seen",
    cell: ({ lastSeenAt }) => (lastSeenAt ? <RelativeTime at={lastSeenAt} inRow /> : "Not known"),
  },
];

type SessionTableProps = {
  sessions: readonly SessionDto[];
  actions?: (session: SessionDto) => ReactNode;
};

export function SessionTable({ sessions, actions }: SessionTableProps) {
  return (
    <DataTableLite
      caption="Sessions"
      columns={
        actions
          ? [...columns, { id: "actions", header: "Actions", align: "end", cell: actions }]
          : columns
      }
      rows={sessions}
      getRowId={({ id }) => id}
      empty="Signed in nowhere."
    />
  );
}
