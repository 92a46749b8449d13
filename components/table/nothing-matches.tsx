import { X } from "lucide-react";

import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

import { labelOf, type Filter } from "./filter";
import type { TableUrlState } from "./use-table-url";

/** Names each filter that is set, so that one of them can be dropped. */
export function NothingMatches({
  filters,
  url,
}: {
  filters: readonly Filter[];
  url: TableUrlState;
}) {
  const set = filters.filter((filter) => (url.filters[filter.id] ?? []).length > 0);
  return (
    <EmptyState
      title="Nothing matches"
      actions={
        <>
          {url.q !== "" && (
            <Button onClick={() => url.setQuery("")}>
              <X aria-hidden />
              Drop the search
            </Button>
          )}
          {set.map((filter) => (
            <Button key={filter.id} onClick={() => url.setFilter(filter.id, [])}>
              <X aria-hidden />
              Drop {filter.label.toLowerCase()}:{" "}
              {(url.filters[filter.id] ?? []).map((value) => labelOf(filter, value)).join(", ")}
            </Button>
          ))}
          <Button variant="quiet" onClick={url.dropAll}>
            Drop all
          </Button>
        </>
      }
    >
      Drop one of these to see more.
    </EmptyState>
  );
}
