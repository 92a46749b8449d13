import type { ReactNode } from "react";

import { RelativeTime } from "@/components/time/relative-time";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { InvitationState } from "@/domain/invitation/invitation";
import type { InvitationDto } from "@/domain/invitation/invitation-dto";
import { roleWords } from "@/domain/member/role-words";

const stateWords = {
  open: "Not used yet",
  accepted: "Accepted",
  revoked: "Withdrawn",
  expired: "Expired",
} as const satisfies Record<InvitationState, string>;

const columns: readonly LiteColumn<InvitationDto>[] = [
  { id: "email", header: "For", cell: (row) => row.email ?? "Whoever has the link" },
  { id: "role", header: "Role", cell: (row) => roleWords[row.role].label },
  {
    id: "teams",
    header: "Teams",
    cell: (row) => row.teams.map((team) => team.name).join(", ") || "None",
  },
  { id: "state", header: "State", cell: (row) => stateWords[row.state] },
  { id: "made", header: "Made", cell: (row) => <RelativeTime at={row.createdAt} inRow /> },
  {
    id: "ends",
    header: "Works until",
    cell: (row) => <RelativeTime at={row.expiresAt} inRow />,
  },
];

type InvitationTableProps = {
  invitations: readonly InvitationDto[];
  actions?: (invitation: InvitationDto) => ReactNode;
};

export function InvitationTable({ invitations, actions }: InvitationTableProps) {
  return (
    <DataTableLite
      caption="Invitations"
      columns={actions ? [...columns, actionColumn(actions)] : columns}
      rows={invitations}
      getRowId={(row) => row.id}
      empty="No invitations yet."
    />
  );
}

function actionColumn(cell: (row: InvitationDto) => ReactNode): LiteColumn<InvitationDto> {
  return { id: "actions", header: "Actions", align: "end", cell };
}
