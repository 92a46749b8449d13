import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { RotateBy } from "@/components/key/rotate-by";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import { StatePill } from "@/components/ui/state-pill";
import type { RotationRow } from "@/domain/rotation/rotation-dto";

import { standWords } from "./rotation-words";

const columns: readonly LiteColumn<RotationRow>[] = [
  {
    id: "key",
    header: "Key",
    cell: ({ key, secretType }) => (
      <>
        <Link className="text-link" href={`/keys/${key.id}` as Route}>
          <bdi>{key.name}</bdi>
        </Link>
        <span className="block text-12 text-muted">{secretType}</span>
      </>
    ),
  },
  {
    id: "owner",
    header: "Owner",
    cell: ({ ownerTeam }) =>
      ownerTeam === null ? (
        <span className="text-not-known">Unclaimed</span>
      ) : (
        <bdi>{ownerTeam.name}</bdi>
      ),
  },
  {
    id: "due",
    header: "Rotate by",
    cell: ({ rotateBy, rotateEveryDays }) => <RotateBy at={rotateBy} everyDays={rotateEveryDays} />,
  },
  {
    id: "consumers",
    header: "Consumers",
    align: "end",
    cell: ({ consumers }) =>
      consumers === 0 ? <span className="text-not-known">None known</span> : consumers,
  },
  {
    id: "stand",
    header: "Rotation",
    cell: ({ stand, incident }) => {
      const { word, tone } = standWords[stand];
      return (
        <>
          <StatePill tone={tone} plain>
            {word}
          </StatePill>
          {incident !== null && (
            <span className="block text-12">
              <Link className="text-link" href={`/incidents/${incident.number}` as Route}>
                LEAK-{incident.number}
              </Link>{" "}
              <span className="text-muted">
                {incident.moved} of {incident.consumers} moved
              </span>
            </span>
          )}
        </>
      );
    },
  },
];

type RotationTableProps = {
  caption: string;
  rows: readonly RotationRow[];
  empty: ReactNode;
  actions?: (row: RotationRow) => ReactNode;
};

export function RotationTable({ caption, rows, empty, actions }: RotationTableProps) {
  return (
    <DataTableLite
      caption={caption}
      columns={actions ? [...columns, actionColumn(actions)] : columns}
      rows={rows}
      getRowId={({ key }) => key.id}
      empty={empty}
    />
  );
}

function actionColumn(cell: (row: RotationRow) => ReactNode): LiteColumn<RotationRow> {
  return { id: "actions", header: "Actions", align: "end", cell };
}
