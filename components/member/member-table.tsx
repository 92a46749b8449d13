import type { ReactNode } from "react";

import { RelativeTime } from "@/components/time/relative-time";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { MemberDto } from "@/domain/member/member-dto";
import { roleWords } from "@/domain/member/role-words";

const columns: readonly LiteColumn<MemberDto>[] = [
  { id: "name", header: "Name", cell: (member) => <bdi>{member.name}</bdi> },
  { id: "email", header: "E-mail address", cell: (member) => member.email },
  { id: "role", header: "Role", cell: (member) => roleWords[member.role].label },
  {
    id: "teams",
    header: "Teams",
    cell: (member) => member.teams.map((team) => team.name).join(", ") || "None",
  },
  {
    id: "since",
    header: "Member since",
    cell: (row) => <RelativeTime at={row.createdAt} inRow />,
  },
];

type MemberTableProps = {
  members: readonly MemberDto[];
  /** What may be done with a person, if anything. */
  actions?: (member: MemberDto) => ReactNode;
};

export function MemberTable({ members, actions }: MemberTableProps) {
  return (
    <DataTableLite
      caption="Members"
      columns={actions ? [...columns, actionColumn(actions)] : columns}
      rows={members}
      getRowId={(member) => member.id}
      empty="Nobody yet."
    />
  );
}

function actionColumn(cell: (row: MemberDto) => ReactNode): LiteColumn<MemberDto> {
  return { id: "actions", header: "Actions", align: "end", cell };
}
