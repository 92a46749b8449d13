import "server-only";
import { heldBinding } from "@/domain/cutover/held-binding";
import { overrideBinding } from "@/domain/gate/gate-decision";
import { unknownPlaces } from "@/domain/gate/inventory-blockers";
import { effectiveTier } from "@/domain/service/service";
import { type SignatureSubject, signatureSubjectSchema } from "@/domain/signature/signature";
import { gateFacts } from "@/server/gate/gate-facts";
import type { IncidentRecord } from "@/server/incident/load-record";
import { worstVisibility } from "@/server/incident/severity-facts";
import { viewOf } from "@/server/incident/view";

type RequestRow = IncidentRecord["requests"][number];
type CutoverRow = IncidentRecord["cutovers"][number];

/** What a waiver or a lowering is about: this consumer, held to this. */
export function waiverBinding(row: CutoverRow): string[] {
  return heldBinding(row.consumerId, heldOf(row));
}

export function heldOf(row: Pick<CutoverRow, "production" | "tier" | "environmentId">) {
  return {
    production: row.production,
    tier: effectiveTier(row.tier),
    environmentId: row.environmentId,
  };
}

/** What a question about the whole incident is about, as the facts are now. */
export function incidentBinding(
  subject: Exclude<SignatureSubject, "waiver" | "lowering">,
  { record, now }: { record: IncidentRecord; now: Date },
): string[] {
  switch (subject) {
    case "override":
      return overrideBinding(viewOf(record, now).blockers);
    case "unknown_may_break":
      return unknownPlaces(gateFacts(record));
    case "accept_risk":
      return [
        `key:${record.keyVersion.state}`,
        `visibility:${worstVisibility(record)}`,
        `misuse:${record.misuseVerdict}`,
      ];
    case "inventory_none":
      return record.cutovers.map(({ consumerId }) => `consumer:${consumerId}`);
  }
}

/** What was shown still speaks for the facts. Of an override or a hunt, a part may be cleared since. */
export function stillHolds(
  request: RequestRow,
  { record, now }: { record: IncidentRecord; now: Date },
): boolean {
  const shown = new Set(request.boundTo as string[]);
  const subject = signatureSubjectSchema.parse(request.subject);
  if (subject === "waiver" || subject === "lowering") {
    const row = record.cutovers.find(({ id }) => id === request.cutoverId);
    return row !== undefined && waiverBinding(row).every((line) => shown.has(line));
  }
  return incidentBinding(subject, { record, now }).every((line) => shown.has(line));
}
