import "server-only";
import { cutoverStanding } from "@/domain/cutover/standing";
import { gateTarget } from "@/domain/gate/consumer-blockers";
import type { Blocker } from "@/domain/gate/blocker";
import type { GateFacts } from "@/domain/gate/facts";
import { type GateDecision } from "@/domain/gate/gate-decision";
import { huntPlaces } from "@/domain/hunt/hunt";
import { isSigned } from "@/domain/signature/standing";
import type { StepFactValues } from "@/domain/step/settle-steps";
import type { IncidentRecord } from "@/server/incident/load-record";
import { deathProof, watchOf } from "@/server/incident/lifecycle-facts";

/** What the record shows by itself: steps complete and reopen with these. */
export function stepFacts(
  record: IncidentRecord,
  view: { gate: GateFacts; blockers: readonly Blocker[]; decision: GateDecision; now: Date },
): StepFactValues {
  const { gate, now } = view;
  const { keyVersion, replacement } = record;
  const at = { target: gateTarget(gate), now };
  const down = keyVersion.state === "dead" || keyVersion.state === "disabled";
  const proof = deathProof(record, { gate, now });
  const watch = watchOf(record, { gate, now });
  const given = record.retiring;
  return {
    confirmed: record.state !== "triage",
    key_named: record.key.ownerTeamId !== null,
    key_matched: keyVersion.matchedAt !== null,
    liveness_known: keyVersion.probes.length > 0 || keyVersion.state !== "unknown",
    visibility_known:
      record.occurrences.length > 0 &&
      record.occurrences.every((row) => row.visibility !== "unknown"),
    doctrine_signed: record.doctrineSignedAt !== null,
    misuse_verdict_given: record.misuseVerdict !== "not_looked",
    inventory_confirmed:
      record.inventoryConfirmedAt !== null &&
      (gate.cutovers.length > 0 || isSigned(gate.inventory.noneKnown) || gate.weight === "light"),
    hunt_answered: huntPlaces.every((place) => gate.hunt.some((item) => item.place === place)),
    owners_told: gate.cutovers.every((row) => row.ownerToldAt !== null),
    fallbacks_planned: gate.cutovers.every((row) => row.hasFallback),
    replacement_recorded: replacement !== null || given,
    replacement_stored: given || (replacement !== null && replacement.storedAt !== null),
    replacement_proved_live: given || gate.replacement?.provedLive === true,
    staging_tested: given || record.stagingTest !== null,
    consumers_settled: gate.cutovers.every((row) => cutoverStanding(row, at).kind !== "open"),
    evidence_saved: record.vanishing !== null,
    gate_open: down || view.decision.open,
    old_version_down: down,
    proven_dead: proof.proven,
    watch_passed: down && watch.started && watch.passed,
    cause_and_impact_recorded: record.leakEvent.cause !== null && record.impact !== null,
  };
}
