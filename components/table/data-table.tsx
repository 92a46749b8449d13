"use client";

import { useTable, type RowSelectionState } from "@tanstack/react-table";
import type { Route } from "next";
import { useMemo, useRef, useState, type ReactNode } from "react";

import { cn } from "@/lib/cn";

import { BulkBar } from "./bulk-bar";
import { ColumnMenu } from "./column-menu";
import type { FacetCounts, Filter } from "./filter";
import { FilterBar } from "./filter-bar";
import { NothingMatches } from "./nothing-matches";
import { Pager } from "./pager";
import type { Selection } from "./selection";
import { sortedBy, type SortClick } from "./sorted-by";
import { features, type TableColumn } from "./table-features";
import type { SortKey } from "./table-url";
import { TableHead } from "./table-head";
import { TableRow } from "./table-row";
import { useRowKeys } from "./use-row-keys";
import { useRowLinks } from "./use-row-links";
import { useTableUrl } from "./use-table-url";
import { shownColumns, visibilityOf } from "./visible-columns";

type DataTableProps<T extends { id: string }> = {
  /** Read out as the table's name. */
  caption: string;
  /** At module scope: they must not change between renders. */
  columns: TableColumn<T>[];
  page: { data: readonly T[]; next: string | null; prev: string | null };
  /** Where the row leads. Of a row that leads nowhere: undefined. */
  rowHref: (row: T) => Route | undefined;
  /** The row's name for its checkbox. */
  rowName: (row: T) => string;
  /** The order of the page when the address names none. */
  defaultSort?: readonly SortKey[];
  /** Why the server cannot sort like this, if it cannot. */
  refuseSort?: (sort: readonly SortKey[]) => string | null;
  /** At module scope as well. */
  filters?: readonly Filter[];
  /** How many rows each value of a filter would leave, streamed in. */
  facets?: Promise<FacetCounts>;
  /** Says what the search looks through; absent, there is no search. */
  searchLabel?: string;
  /** Whether a text may stand in the address, by what the server knows of secrets. */
  checkSearch?: (text: string) => Promise<boolean>;
  /** How many match, streamed in: "412" or "10,000+". */
  count?: ReactNode;
  /** When there is nothing at all: the ways in. */
  empty: ReactNode;
  /** What can be done with the selected rows; absent, nothing can be selected. */
  bulk?: (selection: Selection, clear: () => void) => ReactNode;
  /** The acts take selected rows one by one: "all matching" is not offered. */
  bulkByRow?: boolean;
  /** Keys that act on what is selected, else on the row in focus. Draws nothing. */
  keys?: (selection: Selection | null, clear: () => void) => ReactNode;
  onPeek?: (row: T) => void;
  /** More buttons beside the column menu: export. */
  tools?: ReactNode;
};

const noFilters: readonly Filter[] = [];
const noSort: readonly SortKey[] = [];

/** The one table: the server sorts, filters and pages; the address holds the view. */
export function DataTable<T extends { id: string }>({
  caption,
  columns,
  page,
  rowHref,
  rowName,
  defaultSort = noSort,
  refuseSort,
  filters = noFilters,
  facets,
  searchLabel,
  checkSearch,
  count,
  empty,
  bulk,
  bulkByRow = false,
  keys,
  onPeek,
  tools,
}: DataTableProps<T>) {
  const url = useTableUrl(useMemo(() => filters.map((filter) => filter.id), [filters]));
  const [rowSelection, setRowSelection] = useState<RowSelectionState>({});
  const [allMatching, setAllMatching] = useState(false);
  const body = useRef<HTMLTableSectionElement>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const sorting = url.sort.length === 0 ? [...defaultSort] : url.sort;
  const shown = shownColumns(columns, url.columns);

  const table = useTable({
    features,
    columns,
    data: page.data,
    getRowId: (row) => row.id,
    manualSorting: true,
    enableRowSelection: bulk !== undefined,
    state: {
      sorting,
      rowSelection,
      columnVisibility: visibilityOf(columns, shown),
      columnOrder: shown,
    },
    onRowSelectionChange: (change) => {
      setAllMatching(false);
      setRowSelection(change);
    },
  });

  const rows = table.getRowModel().rows;
  const selectedIds = Object.keys(rowSelection).filter((id) => rowSelection[id]);
  const selection: Selection = allMatching
    ? { kind: "all_matching" }
    : { kind: "ids", ids: selectedIds };
  useRowLinks(body);
  useRowKeys(body, {
    select: (id) => table.getRow(id).toggleSelected(),
    peek: (id) => {
      const row = rows.find((each) => each.id === id);
      if (row) onPeek?.(row.original);
    },
    canPeek: onPeek !== undefined,
    canSelect: bulk !== undefined,
  });

  /** What the server cannot sort is said here: the list stays as it is. */
  function sort(click: SortClick) {
    const next = sortedBy(sorting, click);
    const refused = refuseSort?.(next) ?? null;
    setRefusal(refused);
    if (refused === null) url.setSort(next);
  }

  function clearSelection() {
    setRowSelection({});
    setAllMatching(false);
  }

  const narrowed = url.q !== "" || filters.some((filter) => url.filters[filter.id] != null);
  if (page.data.length === 0 && !narrowed && page.prev === null) return empty;

  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2 print:hidden">
        <FilterBar {...{ filters, searchLabel, checkSearch, url }} {...(facets && { facets })} />
        <div className="ml-auto flex items-center gap-1">
          {count && (
            <span className="px-1 text-12 text-muted">
              {count}
              <span className="sr-only"> matching</span>
            </span>
          )}
          <ColumnMenu
            columns={columns}
            shown={shown}
            chosen={url.columns !== null}
            onChange={url.setColumns}
          />
          {tools}
        </div>
      </div>
      <p role="status" className="text-12 text-will-hurt empty:hidden">
        {refusal}
      </p>
      {rows.length === 0 ? (
        <NothingMatches filters={filters} url={url} />
      ) : (
        <div
          className={cn("min-w-0 md:overflow-x-auto", shown.length <= 10 && "xl:overflow-visible")}
        >
          <table aria-busy={url.pending || undefined} className="stacked w-full text-left text-13">
            <caption className="sr-only">{caption}</caption>
            <TableHead table={table} selectable={bulk !== undefined} onSort={sort} />
            <tbody ref={body} className={cn("transition-opacity", url.pending && "opacity-70")}>
              {rows.map((row) => (
                <TableRow
                  key={row.id}
                  row={row}
                  cells={row.getVisibleCells()}
                  href={rowHref(row.original)}
                  name={rowName(row.original)}
                  selected={rowSelection[row.id] === true}
                  selectable={bulk !== undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager next={page.next} prev={page.prev} pending={url.pending} onMove={url.setCursor} />
      {keys?.(selectedIds.length > 0 ? selection : null, clearSelection)}
      {bulk && selectedIds.length > 0 && (
        <BulkBar
          selected={selectedIds.length}
          count={count}
          allMatching={allMatching}
          {...(!bulkByRow && { onAllMatching: () => setAllMatching(true) })}
          onClear={clearSelection}
        >
          {bulk(selection, clearSelection)}
        </BulkBar>
      )}
    </div>
  );
}
