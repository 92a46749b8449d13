import "server-only";
import { phaseOfStep } from "@/catalogue/playbooks/playbook-for";
import {
  incidentKindSchema,
  incidentStateSchema,
  resolutionSchema,
  severitySchema,
} from "@/domain/incident/incident";
import type { IncidentRow } from "@/domain/incident/row-dto";
import { keyVersionStateSchema } from "@/domain/key/key";
import { visibilitySchema } from "@/domain/occurrence/occurrence";
import type { IncidentSummary } from "@/server/incident/incident-summary";
import { secretTypeRef } from "@/server/key/secret-type-ref";

export function incidentRow(row: IncidentSummary): IncidentRow {
  return {
    id: row.id,
    number: row.number,
    kind: incidentKindSchema.parse(row.kind),
    state: incidentStateSchema.parse(row.state),
    resolution: row.resolution === null ? null : resolutionSchema.parse(row.resolution),
    severity: severitySchema.parse(row.severity),
    severityComputed: severitySchema.parse(row.severity_computed),
    secretType: secretTypeRef(row.secret_type_id),
    keyName: row.title,
    keyLabel: row.key_label,
    keyState: keyVersionStateSchema.parse(row.key_state),
    keyStateSince: iso(row.key_state_since),
    liveSince: iso(row.live_since),
    exposure: visibilitySchema.parse(row.visibility),
    dueAt: iso(row.due_at),
    containedAt: iso(row.contained_at),
    nextStep: row.next_step_title,
    phase: row.next_step_key === null ? null : (phaseOfStep.get(row.next_step_key) ?? null),
    watchUntil: iso(row.watch_until),
    consumers: row.consumer_count,
    moved: row.moved_count,
    down: row.down_count,
    lead:
      row.lead_id === null ? null : { id: row.lead_id, name: row.lead_name ?? "Somebody removed" },
    foundIn: row.found_in,
    places: row.occurrence_count,
    detectedAt: row.detected_at.toISOString(),
    resolvedAt: iso(row.resolved_at),
    backlog: row.backlog,
    waitingFor: row.waiting_for,
    waitingUntil: iso(row.waiting_until),
    laterUntil: iso(row.later_until),
    reviewsOpen: row.reviews_open,
  };
}

function iso(time: Date | null): string | null {
  return time?.toISOString() ?? null;
}
