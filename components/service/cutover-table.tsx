import type { Route } from "next";
import Link from "next/link";

import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { CutoverState } from "@/domain/cutover/cutover";
import type { ServiceDto } from "@/domain/service/service-dto";

type OpenCutover = ServiceDto["cutovers"][number];

const stateWords = {
  pending: "Pending",
  asked: "Asked",
  ready: "Ready",
  deployed: "Deployed",
  proved: "Proved",
  rolled_back: "Rolled back",
  waived: "Waived",
} as const satisfies Record<CutoverState, string>;

const columns: readonly LiteColumn<OpenCutover>[] = [
  {
    id: "incident",
    header: "Incident",
    cell: ({ incident }) => (
      <Link href={`/incidents/${incident}` as Route} className="hover:underline">
        LEAK-{incident}
      </Link>
    ),
  },
  {
    id: "key",
    header: "Key",
    cell: ({ key }) => (
      <Link href={`/keys/${key.id}` as Route} className="hover:underline">
        <bdi>{key.name}</bdi>
      </Link>
    ),
  },
  {
    id: "environment",
    header: "Environment",
    cell: ({ environment, production }) => (
      <>
        <bdi>{environment}</bdi>
        {production && <span className="text-12 text-muted"> (production)</span>}
      </>
    ),
  },
  { id: "state", header: "State", cell: ({ state }) => stateWords[state] },
];

export function CutoverTable({ cutovers }: { cutovers: readonly OpenCutover[] }) {
  return (
    <DataTableLite
      caption="Open cut-overs"
      columns={columns}
      rows={cutovers}
      getRowId={({ id }) => id}
      empty="Nothing has to move now."
    />
  );
}
