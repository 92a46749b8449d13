import type { Route } from "next";
import Link from "next/link";

import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { RotationPlanDto } from "@/domain/rotation/rotation-dto";

import { dayText } from "./rotation-words";

const columns: readonly LiteColumn<RotationPlanDto>[] = [
  {
    id: "name",
    header: "Plan",
    cell: ({ id, name }) => (
      <Link className="text-link" href={`/rotations/${id}` as Route}>
        <bdi>{name}</bdi>
      </Link>
    ),
  },
  { id: "team", header: "Team", cell: ({ team }) => <bdi>{team?.name ?? "Any team"}</bdi> },
  {
    id: "span",
    header: "From – until",
    cell: ({ from, until }) => `${dayText(from)} – ${dayText(until)}`,
  },
  {
    id: "progress",
    header: "Done",
    align: "end",
    cell: ({ progress: { done, begun, keys } }) => (
      <>
        {done} of {keys}
        {begun > done && <span className="block text-12 text-muted">{begun - done} in hand</span>}
      </>
    ),
  },
];

export function PlanTable({ plans }: { plans: readonly RotationPlanDto[] }) {
  return (
    <DataTableLite
      caption="Rotation plans"
      columns={columns}
      rows={plans}
      getRowId={({ id }) => id}
      empty="No plan yet. A plan takes several keys of a team through one span of time."
    />
  );
}
