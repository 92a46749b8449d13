import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { WhatDiesDto } from "@/domain/incident/room-dto";

const stopColumns: readonly LiteColumn<WhatDiesDto["stops"][number]>[] = [
  { id: "service", header: "Service", cell: (row) => <bdi>{row.service}</bdi> },
  {
    id: "environment",
    header: "Environment",
    cell: (row) => (
      <>
        <bdi>{row.environment}</bdi>
        {row.production && <span className="text-muted">, production</span>}
      </>
    ),
  },
  {
    id: "owner",
    header: "Owner",
    cell: (row) => row.ownerTeam ?? <span className="text-not-known">No owner</span>,
  },
];

const dependentColumns: readonly LiteColumn<WhatDiesDto["dependents"][number]>[] = [
  { id: "service", header: "Service", cell: (row) => <bdi>{row.service}</bdi> },
  { id: "via", header: "Through", cell: (row) => <bdi>{row.via}</bdi> },
  { id: "depth", header: "Steps away", align: "end", cell: (row) => row.depth },
];

/** What stops if the key dies, what needs that in turn, and what nobody knows. */
export function BlastRadius({ whatDies }: { whatDies: WhatDiesDto }) {
  return (
    <div className="flex flex-col gap-4">
      <p className="text-14 font-medium">{whatDies.sentence}</p>
      <DataTableLite
        caption="Stops"
        showCaption
        columns={stopColumns}
        rows={whatDies.stops}
        getRowId={(row) => `${row.service}:${row.environment}`}
        empty="No consumer is known. Nobody has confirmed that there is none."
      />
      {whatDies.dependents.length > 0 && (
        <DataTableLite
          caption="Depends on what stops"
          showCaption
          columns={dependentColumns}
          rows={whatDies.dependents}
          getRowId={(row) => `${row.service}:${row.via}`}
          empty=""
        />
      )}
      {whatDies.notKnown.length > 0 && (
        <div className="text-not-known">
          <p className="font-semibold">Not known</p>
          <ul className="list-disc pl-4">
            {whatDies.notKnown.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
