"use client";

import type { Route } from "next";
import type { ReactNode } from "react";

import { bulkEdit, type BulkEdit } from "@/components/inventory-import/bulk-edit";
import { checkSearch } from "@/components/lookup/check-search";
import { DataTable } from "@/components/table/data-table";
import type { Filter } from "@/components/table/filter";
import { tableColumns } from "@/components/table/table-features";
import { Code } from "@/components/ui/code";
import { StatePill } from "@/components/ui/state-pill";
import type { KeyRow } from "@/domain/key/key-dto";

import { custodyWords, kindWords, versionStateWords } from "./key-words";
import { RotateBy } from "./rotate-by";

const column = tableColumns<KeyRow>();

const columns = column.columns([
  column.display({
    id: "name",
    meta: { label: "Key", primary: true },
    cell: ({ row }) => row.original.name,
  }),
  column.display({
    id: "type",
    meta: { label: "Type" },
    cell: ({ row }) => row.original.secretType.name,
  }),
  column.display({
    id: "state",
    meta: { label: "Newest version" },
    cell: ({ row: { original } }) => <Newest newest={original.newest} />,
  }),
  column.display({
    id: "owner",
    meta: { label: "Owner" },
    cell: ({ row }) => row.original.ownerTeam?.name ?? "Unclaimed",
  }),
  column.display({
    id: "custody",
    meta: { label: "Custody" },
    cell: ({ row }) => custodyWords[row.original.custody],
  }),
  column.display({
    id: "consumers",
    meta: { label: "Consumers", align: "end" },
    cell: ({ row: { original } }) =>
      original.consumers === 0 ? (
        <span className="text-not-known">None known</span>
      ) : (
        original.consumers
      ),
  }),
  column.display({
    id: "incidents",
    meta: { label: "Open incidents" },
    cell: ({ row }) =>
      row.original.openIncidents.map((number) => `LEAK-${number}`).join(", ") || "None",
  }),
  column.display({
    id: "rotateBy",
    meta: { label: "Rotate by" },
    cell: ({ row: { original } }) => (
      <RotateBy at={original.rotateBy} everyDays={original.rotateEveryDays} />
    ),
  }),
  column.display({
    id: "kind",
    meta: { label: "Kind", optional: true },
    cell: ({ row }) => kindWords[row.original.kind],
  }),
]);

function Newest({ newest }: Pick<KeyRow, "newest">) {
  if (newest === null) return <span className="text-not-known">No version known</span>;
  const { word, tone } = versionStateWords[newest.state];
  const name = newest.publicId ?? newest.preview;
  return (
    <>
      <StatePill tone={tone} plain>
        {word}
      </StatePill>
      {name !== null && <Code className="ml-2">{name}</Code>}
    </>
  );
}

type KeyTableProps = {
  page: { data: readonly KeyRow[]; next: string | null; prev: string | null };
  filters: readonly Filter[];
  empty: ReactNode;
  tools: ReactNode;
  /** Absent for who may not change many at once. */
  bulk?: BulkEdit;
};

export function KeyTable({ page, filters, empty, tools, bulk }: KeyTableProps) {
  return (
    <DataTable
      caption="Keys"
      columns={columns}
      page={page}
      rowHref={({ id }) => `/keys/${id}` as Route}
      rowName={({ name }) => name}
      filters={filters}
      searchLabel="Search keys"
      checkSearch={checkSearch}
      empty={empty}
      tools={tools}
      bulkByRow
      {...bulkEdit("key", bulk)}
    />
  );
}
