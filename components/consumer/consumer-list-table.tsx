"use client";

import type { Route } from "next";
import type { ReactNode } from "react";

import { EnvironmentName } from "@/components/environment/environment-name";
import { bulkEdit, type BulkEdit } from "@/components/inventory-import/bulk-edit";
import { checkSearch } from "@/components/lookup/check-search";
import { DataTable } from "@/components/table/data-table";
import type { Filter } from "@/components/table/filter";
import { tableColumns } from "@/components/table/table-features";
import { Code } from "@/components/ui/code";
import type { ConsumerDto } from "@/domain/consumer/consumer-dto";

import { Confirmed } from "./confirmed";
import { injectionWords } from "./consumer-words";

const column = tableColumns<ConsumerDto>();

const columns = column.columns([
  column.display({
    id: "service",
    meta: { label: "Service", primary: true },
    cell: ({ row }) => row.original.service.name,
  }),
  column.display({
    id: "key",
    meta: { label: "Key" },
    cell: ({ row }) => <bdi>{row.original.key.name}</bdi>,
  }),
  column.display({
    id: "environment",
    meta: { label: "Environment" },
    cell: ({ row }) => <EnvironmentName environment={row.original.environment} />,
  }),
  column.display({
    id: "location",
    meta: { label: "Location" },
    cell: ({ row: { original } }) =>
      original.location === "" ? (
        <span className="text-not-known">Not said</span>
      ) : (
        <bdi>{original.location}</bdi>
      ),
  }),
  column.display({
    id: "injection",
    meta: { label: "Gets it by" },
    cell: ({ row }) => injectionWords[row.original.injection],
  }),
  column.display({
    id: "variable",
    meta: { label: "Variable" },
    cell: ({ row: { original } }) =>
      original.variableName !== null && <Code>{original.variableName}</Code>,
  }),
  column.display({
    id: "runs",
    meta: { label: "Runs" },
    cell: ({ row: { original } }) =>
      original.runs === null ? (
        <span className="text-not-known">Not known</span>
      ) : (
        `v${original.runs.ordinal}`
      ),
  }),
  column.display({
    id: "owner",
    meta: { label: "Owner" },
    cell: ({ row }) => row.original.service.ownerTeam?.name ?? "No owner",
  }),
  column.display({
    id: "confirmed",
    meta: { label: "Last confirmed", optional: true },
    cell: ({ row }) => <Confirmed at={row.original.confirmedAt} />,
  }),
]);

type ConsumerListTableProps = {
  page: { data: readonly ConsumerDto[]; next: string | null; prev: string | null };
  filters: readonly Filter[];
  empty: ReactNode;
  tools: ReactNode;
  /** Absent for who may not change many at once. */
  bulk?: BulkEdit;
};

/** Every use of every key, one a row. */
export function ConsumerListTable({ page, filters, empty, tools, bulk }: ConsumerListTableProps) {
  return (
    <DataTable
      caption="Consumers"
      columns={columns}
      page={page}
      rowHref={({ id }) => `/services/consumers/${id}` as Route}
      rowName={({ service, environment, location }) =>
        [service.name, environment.name, location].filter(Boolean).join(", ")
      }
      filters={filters}
      searchLabel="Search consumers"
      checkSearch={checkSearch}
      empty={empty}
      tools={tools}
      bulkByRow
      {...bulkEdit("consumer", bulk)}
    />
  );
}
