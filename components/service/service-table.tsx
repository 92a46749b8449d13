"use client";

import type { Route } from "next";
import type { ReactNode } from "react";

import { Confirmed } from "@/components/consumer/confirmed";
import { bulkEdit, type BulkEdit } from "@/components/inventory-import/bulk-edit";
import { checkSearch } from "@/components/lookup/check-search";
import { DataTable } from "@/components/table/data-table";
import type { Filter } from "@/components/table/filter";
import { tableColumns } from "@/components/table/table-features";
import type { ServiceRow } from "@/domain/service/service-dto";

import { tierText } from "./tier-words";

const column = tableColumns<ServiceRow>();

const columns = column.columns([
  column.display({
    id: "name",
    meta: { label: "Service", primary: true },
    cell: ({ row }) => row.original.name,
  }),
  column.display({
    id: "owner",
    meta: { label: "Owner" },
    cell: ({ row }) => row.original.ownerTeam?.name ?? "No owner",
  }),
  column.display({
    id: "tier",
    meta: { label: "Tier" },
    cell: ({ row }) => tierText(row.original.tier),
  }),
  column.display({
    id: "keys",
    meta: { label: "Keys used", align: "end" },
    cell: ({ row }) => row.original.keys,
  }),
  column.display({
    id: "dependsOn",
    meta: { label: "Depends on", align: "end" },
    cell: ({ row }) => row.original.dependsOn,
  }),
  column.display({
    id: "dependents",
    meta: { label: "Depend on it", align: "end" },
    cell: ({ row }) => row.original.dependents,
  }),
  column.display({
    id: "language",
    meta: { label: "Language", optional: true },
    cell: ({ row }) => row.original.language ?? "Not known",
  }),
  column.display({
    id: "confirmed",
    meta: { label: "Last confirmed" },
    cell: ({ row }) => <Confirmed at={row.original.confirmedAt} />,
  }),
]);

type ServiceTableProps = {
  page: { data: readonly ServiceRow[]; next: string | null; prev: string | null };
  filters: readonly Filter[];
  empty: ReactNode;
  tools: ReactNode;
  /** Absent for who may not change many at once. */
  bulk?: BulkEdit;
};

export function ServiceTable({ page, filters, empty, tools, bulk }: ServiceTableProps) {
  return (
    <DataTable
      caption="Services"
      columns={columns}
      page={page}
      rowHref={({ id }) => `/services/${id}` as Route}
      rowName={({ name }) => name}
      filters={filters}
      searchLabel="Search services"
      checkSearch={checkSearch}
      empty={empty}
      tools={tools}
      bulkByRow
      {...bulkEdit("service", bulk)}
    />
  );
}
