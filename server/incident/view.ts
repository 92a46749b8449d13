import "server-only";
import type { Blocker } from "@/domain/gate/blocker";
import { deactivationBlockers } from "@/domain/gate/deactivation-blockers";
import type { GateFacts } from "@/domain/gate/facts";
import { type GateDecision, gateDecision } from "@/domain/gate/gate-decision";
import { type Doctrine, doctrineSchema } from "@/domain/incident/incident";
import type { SignatureRequestFacts } from "@/domain/signature/signature-facts";
import { gateFacts } from "@/server/gate/gate-facts";
import type { IncidentRecord } from "@/server/incident/load-record";
import { standingRequest } from "@/server/signature/request-facts";

/** The gate's answer for one loaded record. */
export type IncidentView = {
  gate: GateFacts;
  doctrine: Doctrine | null;
  blockers: Blocker[];
  override: SignatureRequestFacts | null;
  decision: GateDecision;
};

export function viewOf(record: IncidentRecord, now: Date): IncidentView {
  const gate = gateFacts(record);
  const doctrine = signedDoctrine(record);
  const blockers = deactivationBlockers(gate, doctrine, now);
  const override = standingRequest(record.requests, "override");
  return { gate, doctrine, blockers, override, decision: gateDecision(blockers, override) };
}

function signedDoctrine(record: IncidentRecord): Doctrine | null {
  if (record.doctrine === null || record.doctrineSignedAt === null) return null;
  return doctrineSchema.parse(record.doctrine);
}
