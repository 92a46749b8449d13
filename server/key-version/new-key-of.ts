import "server-only";
import type { IncidentRecord } from "@/server/incident/load-record";

/** Since when there may be something to see of the new key. */
export function newKeyOf({ detectedAt, replacement }: IncidentRecord): {
  detectedAt: Date;
  createdAt: Date | undefined;
} {
  return { detectedAt, createdAt: replacement?.createdAt };
}
