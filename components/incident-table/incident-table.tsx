"use client";

import type { Route } from "next";
import { useMemo, type ReactNode } from "react";

import { type CheckActions, CheckQueue } from "@/components/inbox/check-queue";
import { type InboxActions, InboxProvider, useInbox } from "@/components/inbox/inbox-provider";
import { BulkAnswers, RowListKeys } from "@/components/inbox/row-list";
import { checkSearch } from "@/components/lookup/check-search";
import { DataTable } from "@/components/table/data-table";
import type { FacetCounts } from "@/components/table/filter";
import type { Selection } from "@/components/table/selection";
import type { SortKey } from "@/components/table/table-url";
import { chooseOrder, defaultSort } from "@/domain/incident/incident-orders";
import type { IncidentView } from "@/domain/incident/incident-views";
import type { IncidentRow } from "@/domain/incident/row-dto";
import type { ListTarget } from "@/domain/triage/triage-input";

import { AssignKey, BulkActs, BulkButtons } from "./bulk-acts";
import type { BulkActions } from "./use-bulk";
import {
  checkColumns,
  inboxColumns,
  laterColumns,
  openColumns,
  plainInboxColumns,
  resolvedColumns,
} from "./incident-columns";
import { ExportIncidents } from "./export-incidents";
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
  facets: Promise<FacetCounts>;
  empty: ReactNode;
  /** More buttons beside the column menu. */
  tools?: ReactNode;
  /** Absent for who may not answer the Inbox. */
  inbox?: { actions: InboxActions & CheckActions & BulkActions; shown: ListTarget };
};

export function IncidentTable({ inbox, ...table }: IncidentTableProps) {
  if (inbox === undefined) return <Table {...table} />;
  const { view } = table;
  if (view !== "inbox" && view !== "later" && view !== "check_liveness") {
    return (
      <BulkActs actions={inbox.actions} people={table.people}>
        <Table {...table} question={{ ...inbox.shown.question, view }} />
      </BulkActs>
    );
  }
  const answered = (
    <InboxProvider actions={inbox.actions}>
      <InboxTable {...table} shown={inbox.shown} />
    </InboxProvider>
  );
  if (view !== "check_liveness") return answered;
  return (
    <CheckQueue actions={inbox.actions} rows={table.page.data}>
      {answered}
    </CheckQueue>
  );
}

type TableProps = Omit<IncidentTableProps, "inbox">;

/** What was answered leaves the table at once. */
function InboxTable({ shown, page, ...table }: TableProps & { shown: ListTarget }) {
  const { hidden } = useInbox();
  const left = useMemo(
    () => ({ ...page, data: page.data.filter(({ id }) => !hidden.has(id)) }),
    [page, hidden],
  );
  return <Table {...table} page={left} everything={shown} />;
}

function Table({
  view,
  page,
  secretTypes,
  people,
  count,
  facets,
  empty,
  tools,
  everything,
  question,
}: TableProps & { everything?: ListTarget; question?: Record<string, unknown> }) {
  const filters = useMemo(() => incidentFilters({ secretTypes, people }), [secretTypes, people]);
  return (
    <DataTable
      caption={`Incidents: ${viewWords[view]}`}
      columns={columnsOf(view, everything !== undefined)}
      page={page}
      rowHref={({ number }) => `/incidents/${number}` as Route}
      rowName={({ number }) => `LEAK-${number}`}
      defaultSort={defaultSort[view]}
      refuseSort={refuseSort}
      filters={filters}
      searchLabel="Search incidents"
      checkSearch={checkSearch}
      count={count}
      facets={facets}
      empty={empty}
      tools={
        <>
          {tools}
          <ExportIncidents view={view} />
        </>
      }
      {...(question && {
        bulk: actsOf(page.data, question),
        keys: assignKeyOf(page.data, question),
      })}
      {...(everything && {
        bulk: bulkOf(page.data, everything),
        // In the queue of checks the digits say what a check found.
        ...(view !== "check_liveness" && { keys: keysOf(page.data, everything) }),
      })}
    />
  );
}

function refuseSort(sort: readonly SortKey[]): string | null {
  const chosen = chooseOrder(sort);
  return chosen.ok ? null : chosen.error.message;
}

function columnsOf(view: IncidentView, answers: boolean) {
  if (view === "inbox") return answers ? inboxColumns : plainInboxColumns;
  if (view === "check_liveness") return answers ? checkColumns : plainInboxColumns;
  if (view === "later") return answers ? laterColumns : plainInboxColumns;
  return view === "resolved" ? resolvedColumns : openColumns;
}

function bulkOf(rows: readonly IncidentRow[], everything: ListTarget) {
  return (selection: Selection, clear: () => void) => (
    <BulkAnswers {...{ rows, selection, everything }} onDone={clear} />
  );
}

function keysOf(rows: readonly IncidentRow[], everything: ListTarget) {
  return (selection: Selection | null, clear: () => void) => (
    <RowListKeys {...{ rows, selection, everything }} onDone={clear} />
  );
}

function actsOf(rows: readonly IncidentRow[], question: Record<string, unknown>) {
  return (selection: Selection, clear: () => void) => (
    <BulkButtons {...{ rows, selection, question, clear }} />
  );
}

function assignKeyOf(rows: readonly IncidentRow[], question: Record<string, unknown>) {
  return (selection: Selection | null, clear: () => void) => (
    <AssignKey {...{ rows, selection, question, clear }} />
  );
}
