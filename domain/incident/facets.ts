import type { CountAnswer } from "@/domain/incident/count-answer";
import { incidentStates, severities } from "@/domain/incident/incident";
import type { IncidentFilterId } from "@/domain/incident/list-input";
import { keyVersionStates } from "@/domain/key/key";
import { visibilities } from "@/domain/occurrence/occurrence";

export type FacetValue = { value: string; count: CountAnswer };

/**
 * For each filter of the list how many rows each of its values would leave, with every other filter
 * kept. Closed sets have all their values; types and leads those that were met, most first. A filter
 * is absent when counting it took too long.
 */
export type IncidentFacets = Partial<Record<IncidentFilterId, FacetValue[]>>;

/** The filters whose values are known beforehand, in the order in which they are shown. */
export const closedFacets: Partial<Record<IncidentFilterId, readonly string[]>> = {
  severity: severities,
  state: incidentStates,
  keyState: keyVersionStates,
  exposure: visibilities,
  backlog: ["no", "yes", "pulled_out"],
};
