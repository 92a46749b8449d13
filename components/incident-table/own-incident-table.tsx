"use client";

import type { Route } from "next";
import type { ReactNode } from "react";

import { DataTable } from "@/components/table/data-table";
import { tableColumns } from "@/components/table/table-features";
import type { OwnIncidentRow } from "@/domain/incident/row-dto";

import { DueCell, KeyStateCell, MovedCell, NameCell } from "./incident-cells";

const column = tableColumns<OwnIncidentRow>();

const columns = column.columns([
  column.display({
    id: "incident",
    meta: { label: "Incident", primary: true },
    cell: ({ row }) => <NameCell row={row.original} />,
  }),
  column.display({
    id: "keyState",
    meta: { label: "Old key" },
    cell: ({ row }) => <KeyStateCell row={row.original} />,
  }),
  column.display({
    id: "due",
    meta: { label: "Due" },
    cell: ({ row }) => <DueCell row={row.original} />,
  }),
  column.display({
    id: "own",
    meta: { label: "Your services moved" },
    cell: ({ row }) => <MovedCell row={row.original.own} />,
  }),
]);

type OwnIncidentTableProps = {
  page: { data: readonly OwnIncidentRow[]; next: string | null; prev: string | null };
  empty: ReactNode;
};

/** What a service owner has to move, soonest first. */
export function OwnIncidentTable({ page, empty }: OwnIncidentTableProps) {
  return (
    <DataTable
      caption="Incidents of your teams"
      columns={columns}
      page={page}
      rowHref={({ number }) => `/incidents/${number}` as Route}
      rowName={({ number }) => `LEAK-${number}`}
      empty={empty}
    />
  );
}
