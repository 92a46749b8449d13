import "server-only";
import { overrideBinding } from "@/domain/gate/gate-decision";
import type { IncidentRecord } from "@/server/incident/load-record";
import { viewOf } from "@/server/incident/view";

type RequestRow = IncidentRecord["requests"][number];
type CutoverRow = IncidentRecord["cutovers"][number];

/** What a waiver or a lowering is about: this consumer, held to this. */
export function waiverBinding(row: CutoverRow): string[] {
  return [
    `consumer:${row.consumerId}`,
    `production:${row.production}`,
    `tier:${row.tier}`,
    `environment:${row.environmentId}`,
  ];
}

/** The facts of a request as they are now: signed only while they are those that were shown. */
export function bindingNow(request: RequestRow, record: IncidentRecord, now: Date): string[] {
  switch (request.subject) {
    case "override":
      return overrideBinding(viewOf(record, now).blockers);
    case "waiver":
    case "lowering": {
      const row = record.cutovers.find(({ id }) => id === request.cutoverId);
      return row === undefined ? [] : waiverBinding(row);
    }
    default:
      return [];
  }
}
