"use client";

import type { Route } from "next";
import { useMemo, type ReactNode } from "react";

import { checkSearch } from "@/components/lookup/check-search";
import { DataTable } from "@/components/table/data-table";
import type { Selection } from "@/components/table/selection";
import { defaultSort } from "@/domain/incident/incident-orders";
import type { IncidentView } from "@/domain/incident/incident-views";
import type { IncidentRow } from "@/domain/incident/row-dto";

import { InboxBulk, InboxProvider, type InboxActions } from "./inbox";
import { inboxColumns, openColumns, plainInboxColumns, resolvedColumns } from "./incident-columns";
import { incidentFilters } from "./incident-filters";
import { viewWords } from "./incident-list-words";

type Named = { id: string; name: string };

type IncidentTableProps = {
  view: IncidentView;
  page: { data: readonly IncidentRow[]; next: string | null; prev: string | null };
  secretTypes: readonly Named[];
  people: readonly Named[];
  /** How many match, streamed in. */
  count: ReactNode;
  empty: ReactNode;
  /** Absent for who may not answer the Inbox. */
  inbox?: InboxActions;
};

export function IncidentTable({ inbox, ...table }: IncidentTableProps) {
  if (table.view !== "inbox" || inbox === undefined) return <Table {...table} answers={false} />;
  return (
    <InboxProvider actions={inbox} rows={table.page.data}>
      <Table {...table} answers />
    </InboxProvider>
  );
}

type TableProps = Omit<IncidentTableProps, "inbox"> & { answers: boolean };

function Table({ view, page, secretTypes, people, count, empty, answers }: TableProps) {
  const filters = useMemo(() => incidentFilters({ secretTypes, people }), [secretTypes, people]);
  return (
    <DataTable
      caption={`Incidents: ${viewWords[view]}`}
      columns={columnsOf(view, answers)}
      page={page}
      rowHref={({ number }) => `/incidents/${number}` as Route}
      rowName={({ number }) => `LEAK-${number}`}
      defaultSort={defaultSort[view]}
      filters={filters}
      searchLabel="Search incidents"
      checkSearch={checkSearch}
      count={count}
      empty={empty}
      {...(answers && { bulkByRow: true, bulk: bulkOf(page.data) })}
    />
  );
}

function columnsOf(view: IncidentView, answers: boolean) {
  if (view === "inbox") return answers ? inboxColumns : plainInboxColumns;
  return view === "resolved" ? resolvedColumns : openColumns;
}

function bulkOf(rows: readonly IncidentRow[]) {
  return (selection: Selection, clear: () => void) => (
    <InboxBulk numbers={numbersOf(rows, selection)} onDone={clear} />
  );
}

function numbersOf(rows: readonly IncidentRow[], selection: Selection): number[] {
  if (selection.kind !== "ids") return [];
  return rows.filter(({ id }) => selection.ids.includes(id)).map(({ number }) => number);
}
