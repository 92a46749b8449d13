import type { ReactNode } from "react";

import { RelativeTime } from "@/components/time/relative-time";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { PasskeyDto } from "@/domain/second-factor/second-factor-dto";

const columns: readonly LiteColumn<PasskeyDto>[] = [
  { id: "name", header: "Device", cell: ({ name }) => <bdi>{name}</bdi> },
  { id: "host", header: "Works at", cell: ({ host }) => host },
  { id: "made", header: "Added", cell: (row) => <RelativeTime at={row.createdAt} inRow /> },
  {
    id: "used",
    header: "Last used",
    cell: (row) => (row.lastUsedAt ? <RelativeTime at={row.lastUsedAt} inRow /> : "Not used yet"),
  },
];

type PasskeyTableProps = {
  passkeys: readonly PasskeyDto[];
  actions: (passkey: PasskeyDto) => ReactNode;
};

export function PasskeyTable({ passkeys, actions }: PasskeyTableProps) {
  return (
    <DataTableLite
      caption="Passkeys"
      columns={[...columns, { id: "actions", header: "Actions", align: "end", cell: actions }]}
      rows={passkeys}
      getRowId={({ id }) => id}
      empty="None yet. A passkey signs you in without a password."
    />
  );
}
