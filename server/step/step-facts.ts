import "server-only";
import type { GateFacts } from "@/domain/gate/facts";
import type { GateDecision } from "@/domain/gate/gate-decision";
import type { StepFactValues } from "@/domain/step/settle-steps";
import { stepFactValues } from "@/domain/step/step-fact-values";
import { deathProof, watchOf } from "@/server/incident/lifecycle-facts";
import type { IncidentRecord } from "@/server/incident/load-record";
import { ownerStanding } from "@/server/owner-contact/owner-standing";
import { claimedKey } from "@/server/step/playbook-of";

/** What the record shows by itself: steps complete and reopen with these. */
export function stepFacts(
  record: IncidentRecord,
  { gate, decision, now }: { gate: GateFacts; decision: GateDecision; now: Date },
): StepFactValues {
  const { keyVersion, replacement } = record;
  const down = keyVersion.state === "dead" || keyVersion.state === "disabled";
  const standing = ownerStanding(record);
  const watch = watchOf(record, { gate, now });
  const further = {
    confirmed: record.state !== "triage",
    keyNamed: claimedKey(record.key),
    livenessKnown: keyVersion.probes.length > 0 || keyVersion.state !== "unknown",
    visibilityKnown:
      record.occurrences.length > 0 &&
      record.occurrences.every((row) => row.visibility !== "unknown"),
    doctrineSigned: record.doctrineSignedAt !== null,
    misuseVerdictGiven: record.misuseVerdict !== "not_looked",
    replacementStored: replacement?.storedAt != null,
    gateOpen: down || decision.open,
    oldVersionDown: down,
    provenDead: deathProof(record, { gate, now }).proven,
    watchPassed: down && watch.started && watch.passed,
    ownerContacted: standing.attempts.length > 0,
    ownerReached: standing.reached,
    causeAndImpactRecorded: record.leakEvent.cause !== null && record.impact !== null,
    cleanedUp: isCleanedUp(record),
  };
  return stepFactValues(gate, { further, now });
}

/** A place that was found after the clean-up is still there. */
function isCleanedUp({ leakEvent, occurrences }: IncidentRecord): boolean {
  const { cleanedUpAt } = leakEvent;
  return cleanedUpAt !== null && occurrences.every(({ foundAt }) => foundAt <= cleanedUpAt);
}
