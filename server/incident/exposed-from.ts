import "server-only";
import type { IncidentRecord } from "@/server/incident/load-record";

/** Where the clock of the exposure begins; null: the key was never out. */
export function exposedFrom(
  record: Pick<IncidentRecord, "kind" | "exposedSince" | "detectedAt">,
): Date | null {
  if (record.kind === "planned_rotation") return null;
  return record.exposedSince ?? record.detectedAt;
}
