"use client";

import { ChevronDown } from "lucide-react";
import { Suspense } from "react";

import { Button } from "@/components/ui/button";
import { Menu, MenuCheck } from "@/components/ui/menu";

import { FacetCount } from "./facet-count";
import { labelOf, type FacetCounts, type Filter } from "./filter";
import { TableSearch } from "./table-search";
import type { TableUrlState } from "./use-table-url";

type FilterBarProps = {
  filters: readonly Filter[];
  searchLabel?: string;
  checkSearch?: (text: string) => Promise<boolean>;
  url: TableUrlState;
  /** Streamed in; nothing waits for it. */
  facets?: Promise<FacetCounts>;
};

export function FilterBar({ filters, searchLabel, checkSearch, url, facets }: FilterBarProps) {
  return (
    <>
      {searchLabel !== undefined && (
        <TableSearch
          label={searchLabel}
          query={url.q}
          onQuery={url.setQuery}
          checkSearch={checkSearch}
        />
      )}
      {filters.map((filter) => {
        const chosen = url.filters[filter.id] ?? [];
        return (
          <Menu
            key={filter.id}
            align="start"
            trigger={
              <Button variant={chosen.length > 0 ? "secondary" : "quiet"} className="max-w-64">
                <span className="truncate">
                  {chosen.length === 0
                    ? filter.label
                    : `${filter.label}: ${chosen.map((value) => labelOf(filter, value)).join(", ")}`}
                </span>
                <ChevronDown aria-hidden />
              </Button>
            }
          >
            {filter.options.map((option) => (
              <MenuCheck
                key={option.value}
                checked={chosen.includes(option.value)}
                onChange={(checked) =>
                  url.setFilter(
                    filter.id,
                    checked
                      ? [...chosen, option.value]
                      : chosen.filter((value) => value !== option.value),
                  )
                }
              >
                {option.label}
                {facets && (
                  <Suspense>
                    <FacetCount facets={facets} filterId={filter.id} value={option.value} />
                  </Suspense>
                )}
              </MenuCheck>
            ))}
          </Menu>
        );
      })}
    </>
  );
}
