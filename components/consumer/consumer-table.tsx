import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { EnvironmentName } from "@/components/environment/environment-name";
import { tierText } from "@/components/service/tier-words";
import { Code } from "@/components/ui/code";
import { DataTableLite, type LiteColumn } from "@/components/ui/data-table-lite";
import type { ConsumerDto } from "@/domain/consumer/consumer-dto";

import { boardText } from "./board-text";
import { Confirmed } from "./confirmed";
import { injectionWords } from "./consumer-words";
import { RunsVersion } from "./runs-version";

const serviceColumn: LiteColumn<ConsumerDto> = {
  id: "service",
  header: "Service",
  cell: ({ service }) => (
    <Link href={`/services/${service.id}` as Route} className="hover:underline">
      <bdi>{service.name}</bdi>
    </Link>
  ),
};

const keyColumn: LiteColumn<ConsumerDto> = {
  id: "key",
  header: "Key",
  cell: ({ key }) => (
    <Link href={`/keys/${key.id}` as Route} className="hover:underline">
      <bdi>{key.name}</bdi>
    </Link>
  ),
};

const columns: readonly LiteColumn<ConsumerDto>[] = [
  {
    id: "environment",
    header: "Environment",
    cell: ({ environment, location }) => (
      <>
        <EnvironmentName environment={environment} />
        {location !== "" && <bdi className="block text-12 text-muted">{location}</bdi>}
      </>
    ),
  },
  {
    id: "injection",
    header: "Gets it by",
    cell: ({ injection, variableName }) => (
      <>
        {injectionWords[injection]}
        {variableName !== null && <Code className="block text-12">{variableName}</Code>}
      </>
    ),
  },
  { id: "runs", header: "Runs", cell: ({ runs }) => <RunsVersion runs={runs} /> },
  {
    id: "owner",
    header: "Owner",
    cell: ({ service }) => (
      <>
        {service.ownerTeam?.name ?? "No owner"}
        <span className="block text-12 text-muted">{tierText(service.tier)}</span>
      </>
    ),
  },
  {
    id: "confirmed",
    header: "Last confirmed",
    cell: ({ id, confirmedAt, onBoardOf, service, environment }) => (
      <>
        <Confirmed at={confirmedAt} />
        <Link
          href={`/services/consumers/${id}` as Route}
          aria-label={`History of ${service.name} in ${environment.name}`}
          className="mt-1 flex min-h-6 w-fit items-center text-12 text-link"
        >
          History
        </Link>
        {onBoardOf.length > 0 && (
          <span className="block text-12 text-muted">{boardText(onBoardOf)}</span>
        )}
      </>
    ),
  },
];

type ConsumerTableProps = {
  /** What the table is about names no row: on a key's page each row is a service. */
  of: "key" | "service";
  caption: string;
  consumers: readonly ConsumerDto[];
  empty: ReactNode;
  actions?: (consumer: ConsumerDto) => ReactNode;
};

export function ConsumerTable({ of, caption, consumers, empty, actions }: ConsumerTableProps) {
  const named = [of === "key" ? serviceColumn : keyColumn, ...columns];
  return (
    <DataTableLite
      caption={caption}
      columns={
        actions
          ? [...named, { id: "actions", header: "Actions", align: "end", cell: actions }]
          : named
      }
      rows={consumers}
      getRowId={({ id }) => id}
      empty={empty}
    />
  );
}
