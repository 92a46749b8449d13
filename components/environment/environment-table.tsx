import type { ReactNode } from "react";

import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { StatePill } from "@/components/ui/state-pill";
import type { EnvironmentDto } from "@/domain/environment/environment-dto";

import { productionWords } from "./production-words";

const columns: readonly LiteColumn<EnvironmentDto>[] = [
  { id: "name", header: "Name", cell: ({ name }) => <bdi>{name}</bdi> },
  {
    id: "production",
    header: "Production",
    cell: ({ production }) =>
      production === "unknown" ? (
        <StatePill tone="not_known" plain>
          {productionWords.unknown}
        </StatePill>
      ) : (
        productionWords[production]
      ),
  },
  { id: "consumers", header: "Consumers", align: "end", cell: ({ consumers }) => consumers },
];

type EnvironmentTableProps = {
  environments: readonly EnvironmentDto[];
  actions?: (environment: EnvironmentDto) => ReactNode;
};

export function EnvironmentTable({ environments, actions }: EnvironmentTableProps) {
  return (
    <DataTableLite
      caption="Environments"
      columns={
        actions
          ? [...columns, { id: "actions", header: "Actions", align: "end", cell: actions }]
          : columns
      }
      rows={environments}
      getRowId={({ id }) => id}
      empty="No environments yet. Name the places where your services run."
    />
  );
}
