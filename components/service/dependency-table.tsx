import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { Confirmed } from "@/components/consumer/confirmed";
import { confidenceWords, sourceWords } from "@/components/consumer/consumer-words";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { DependencyDto } from "@/domain/service/service-dto";

const columns: readonly LiteColumn<DependencyDto>[] = [
  {
    id: "service",
    header: "Service",
    cell: ({ service, inCycle }) => (
      <>
        <Link href={`/services/${service.id}` as Route} className="hover:underline">
          <bdi>{service.name}</bdi>
        </Link>
        {inCycle && <span className="block text-12 text-muted">Each needs the other.</span>}
      </>
    ),
  },
  {
    id: "confidence",
    header: "How sure",
    cell: ({ confidence, source }) => `${confidenceWords[confidence]}, by ${sourceWords[source]}`,
  },
  {
    id: "confirmed",
    header: "Last confirmed",
    cell: ({ confirmedAt }) => <Confirmed at={confirmedAt} />,
  },
];

type DependencyTableProps = {
  caption: string;
  dependencies: readonly DependencyDto[];
  empty: string;
  actions: (dependency: DependencyDto) => ReactNode;
};

export function DependencyTable({ caption, dependencies, empty, actions }: DependencyTableProps) {
  return (
    <DataTableLite
      caption={caption}
      columns={[...columns, { id: "actions", header: "Actions", align: "end", cell: actions }]}
      rows={dependencies}
      getRowId={({ id }) => id}
      empty={empty}
    />
  );
}
