"use client";

import { use } from "react";

import type { FacetCounts } from "./filter";

type FacetCountProps = { facets: Promise<FacetCounts>; filterId: string; value: string };

/** How many rows a value of a filter would leave. */
export function FacetCount({ facets, filterId, value }: FacetCountProps) {
  const count = use(facets)[filterId]?.[value];
  if (count === undefined) return null;
  return <span className="ml-auto pl-4 text-12 text-muted tabular-nums">{count}</span>;
}
