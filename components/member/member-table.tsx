import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { RelativeTime } from "@/components/time/relative-time";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { MemberDto } from "@/domain/member/member-dto";
import { roleWords } from "@/domain/member/role-words";

const columns: readonly LiteColumn<MemberDto>[] = [
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

const plainName: LiteColumn<MemberDto> = {
  id: "name",
  header: "Name",
  cell: (member) => <bdi>{member.name}</bdi>,
};

const linkedName: LiteColumn<MemberDto> = {
  ...plainName,
  cell: ({ id, name }) => (
    <Link href={`/settings/members/${id}` as Route} className="hover:underline">
      <bdi>{name}</bdi>
    </Link>
  ),
};

type MemberTableProps = {
  /** Whether each name leads to the page of that person's sessions. */
  linked?: boolean;
  members: readonly MemberDto[];
  /** What may be done with a person, if anything. */
  actions?: (member: MemberDto) => ReactNode;
};

export function MemberTable({ members, linked = false, actions }: MemberTableProps) {
  const all = [linked ? linkedName : plainName, ...columns];
  return (
    <DataTableLite
      caption="Members"
      columns={actions ? [...all, actionColumn(actions)] : all}
      rows={members}
      getRowId={(member) => member.id}
      empty="Nobody yet."
    />
  );
}

function actionColumn(cell: (row: MemberDto) => ReactNode): LiteColumn<MemberDto> {
  return { id: "actions", header: "Actions", align: "end", cell };
}
