import type { IncidentState, Resolution } from "@/domain/incident/incident";
import { isDismissal } from "@/domain/incident/seen-again";
import type { KeyVersionState } from "@/domain/key/key";

export type SuppressFacts = {
  /** Somebody or something found the value live with this sighting. */
  foundLive: boolean;
  /** Null: nobody knows the value. */
  versionState: KeyVersionState | null;
  /** The version's unresolved incident, else its newest. */
  incident: { state: IncidentState; resolution: Resolution | null } | null;
};

/**
 * Whether a rule may hide a value that it covers in all places of a report. Never one that is known
 * to work, and none that is being answered or was a leak: a response has to know every place.
 */
export function maySuppress({ foundLive, versionState, incident }: SuppressFacts): boolean {
  if (foundLive || versionState === "live") return false;
  if (incident === null) return true;
  return incident.state === "resolved" && isDismissal(incident.resolution);
}
