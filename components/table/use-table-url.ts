"use client";

import { debounce, useQueryStates } from "nuqs";
import { useMemo, useTransition } from "react";

import { filterParsers, tableParsers, type SortKey } from "./table-url";

/** The table's state in the address. Whatever changes the list goes back to its first page. */
export function useTableUrl(filterIds: readonly string[]) {
  const [pending, startTransition] = useTransition();
  const options = { shallow: false, startTransition, history: "push" } as const;
  const [view, setView] = useQueryStates(tableParsers, options);
  const parsers = useMemo(() => filterParsers(filterIds), [filterIds]);
  const [filters, setFilters] = useQueryStates(parsers, options);

  return {
    pending,
    sort: view.sort ?? [],
    q: view.q ?? "",
    columns: view.columns,
    filters,
    setSort: (sort: SortKey[]) => void setView({ sort, cursor: null }),
    setQuery: (q: string) =>
      void setView(
        { q: q === "" ? null : q, cursor: null },
        { history: "replace", limitUrlUpdates: debounce(250) },
      ),
    setCursor: (cursor: string) => void setView({ cursor }),
    setColumns: (columns: string[] | null) => void setView({ columns }, { shallow: true }),
    setFilter: (id: string, values: string[]) => {
      void setView({ cursor: null });
      void setFilters({ [id]: values.length === 0 ? null : values });
    },
    dropAll: () => {
      void setView({ q: null, cursor: null });
      void setFilters(null);
    },
  };
}

export type TableUrlState = ReturnType<typeof useTableUrl>;
