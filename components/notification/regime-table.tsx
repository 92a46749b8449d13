import type { ReactNode } from "react";

import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { stageTime } from "@/domain/notification/stage-time";
import type { RegimeDto } from "@/domain/notification/regime-dto";

import { dataKindWords } from "./notification-words";

const columns: readonly LiteColumn<RegimeDto>[] = [
  {
    id: "name",
    header: "Rule",
    cell: ({ name, note, archived }) => (
      <>
        <bdi>{name}</bdi>
        {archived && <span className="text-muted"> (out of use)</span>}
        {note !== null && <bdi className="block text-12 text-muted">{note}</bdi>}
      </>
    ),
  },
  { id: "authority", header: "Who is told", cell: ({ authority }) => <bdi>{authority}</bdi> },
  {
    id: "stages",
    header: "Within",
    cell: ({ stages }) =>
      stages.map(({ key, title, hours, from }) => (
        <span key={key} className="block">
          <bdi>{title}</bdi> {stageTime(hours)}
          {from === "previous" && " after the stage before"}
        </span>
      )),
  },
  {
    id: "data",
    header: "Applies to",
    cell: ({ dataKinds }) =>
      dataKinds.length === 0 ? "Any data" : dataKinds.map((kind) => dataKindWords[kind]).join(", "),
  },
];

type RegimeTableProps = {
  regimes: readonly RegimeDto[];
  actions?: (regime: RegimeDto) => ReactNode;
};

export function RegimeTable({ regimes, actions }: RegimeTableProps) {
  return (
    <DataTableLite
      caption="Notification rules"
      columns={actions ? [...columns, actionColumn(actions)] : columns}
      rows={regimes}
      getRowId={({ id }) => id}
      empty="No rule yet. Without one, no clock runs."
    />
  );
}

function actionColumn(cell: (regime: RegimeDto) => ReactNode): LiteColumn<RegimeDto> {
  return { id: "actions", header: "Actions", align: "end", cell };
}
