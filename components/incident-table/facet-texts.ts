import type { FacetCounts } from "@/components/table/filter";
import { countText } from "@/domain/incident/count-answer";
import type { IncidentFacets } from "@/domain/incident/facets";

/** "12" behind each value of a filter; of a closed set also "0". */
export function facetTexts(facets: IncidentFacets): FacetCounts {
  return Object.fromEntries(
    Object.entries(facets).map(([filter, values]) => [
      filter,
      Object.fromEntries(values.map(({ value, count }) => [value, countText(count)])),
    ]),
  );
}
