import type { ReactNode } from "react";

import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { TeamDto } from "@/domain/team/team-dto";

const columns: readonly LiteColumn<TeamDto>[] = [
  { id: "name", header: "Name", cell: (team) => <bdi>{team.name}</bdi> },
  { id: "contact", header: "Contact", cell: (team) => team.contact ?? "Not known" },
  {
    id: "members",
    header: "Members",
    cell: (team) => team.members.map((member) => member.name).join(", ") || "Nobody yet",
  },
];

type TeamTableProps = {
  teams: readonly TeamDto[];
  actions?: (team: TeamDto) => ReactNode;
};

export function TeamTable({ teams, actions }: TeamTableProps) {
  return (
    <DataTableLite
      caption="Teams"
      columns={actions ? [...columns, actionColumn(actions)] : columns}
      rows={teams}
      getRowId={(team) => team.id}
      empty="No teams yet. A team owns services and keys, and is asked when one leaks."
    />
  );
}

function actionColumn(cell: (row: TeamDto) => ReactNode): LiteColumn<TeamDto> {
  return { id: "actions", header: "Actions", align: "end", cell };
}
