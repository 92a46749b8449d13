import type { Route } from "next";
import Link from "next/link";

import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { Dependent } from "@/domain/lookup/blast-radius";

const most = 200;

const columns: readonly LiteColumn<Dependent>[] = [
  {
    id: "service",
    header: "Service",
    cell: ({ id, name }) => (
      <Link href={`/services/${id}` as Route} className="hover:underline">
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  { id: "via", header: "Depends on", cell: ({ viaName }) => <bdi>{viaName}</bdi> },
  { id: "depth", header: "Steps away", align: "end", cell: ({ depth }) => depth },
  { id: "owner", header: "Owner", cell: ({ ownerTeam }) => ownerTeam ?? "No owner" },
];

type DependentTableProps = {
  caption: string;
  showCaption?: boolean;
  dependents: readonly Dependent[];
  empty: string;
};

export function DependentTable({ dependents, ...table }: DependentTableProps) {
  return (
    <>
      <DataTableLite
        {...table}
        columns={columns}
        rows={dependents.slice(0, most)}
        getRowId={({ id }) => id}
      />
      {dependents.length > most && (
        <p className="mt-2 text-12 text-muted">And {dependents.length - most} more.</p>
      )}
    </>
  );
}
