import { cutoverStanding } from "@/domain/cutover/standing";
import type { BlockerKind } from "@/domain/gate/blocker";
import { gateTarget } from "@/domain/gate/consumer-blockers";
import { deactivationBlockers } from "@/domain/gate/deactivation-blockers";
import type { GateFacts } from "@/domain/gate/facts";
import { huntPlaces } from "@/domain/hunt/hunt";
import { inventoryBlockers } from "@/domain/gate/inventory-blockers";
import type { StepFactValues } from "@/domain/step/settle-steps";

/** What the gate does not read. */
export interface FurtherStepFacts {
  /** Not in triage any more. */
  confirmed: boolean;
  keyNamed: boolean;
  livenessKnown: boolean;
  visibilityKnown: boolean;
  doctrineSigned: boolean;
  misuseVerdictGiven: boolean;
  replacementStored: boolean;
  /** gateDecision() of domain/gate/gate-decision.ts is open. */
  gateOpen: boolean;
  oldVersionDown: boolean;
  provenDead: boolean;
  watchPassed: boolean;
  causeAndImpactRecorded: boolean;
  /** Done once for the leak event, after the last place was found. */
  cleanedUp: boolean;
  /** Somebody tried to reach the owner of a key that is not ours. */
  ownerContacted: boolean;
  /** The owner acknowledged it, or was tried three times. */
  ownerReached: boolean;
}

/**
 * Every fact that decides or blocks a step, so that steps and gate never disagree. The hunt alone
 * differs: "unknown" is an answer and completes the step, and may still block the gate.
 */
export function stepFactValues(
  gate: GateFacts,
  { further, now }: { further: FurtherStepFacts; now: Date },
): StepFactValues {
  const full = deactivationBlockers({ ...gate, weight: "full" }, "rotate_first", now);
  const missing = new Set<BlockerKind>(full.map((blocker) => blocker.kind));
  const inventoryConfirmed = inventoryBlockers(gate, now).length === 0;
  // With no consumer known, "all of them" is true of nothing: the list has to be confirmed first.
  const listed = gate.cutovers.length > 0 || inventoryConfirmed;
  const at = { target: gateTarget(gate), now };
  const settled = gate.cutovers.every((cutover) => {
    const standing = cutoverStanding(cutover, at);
    if (standing.kind !== "open") return true;
    // Once the old key is off, a word that grew old needs no asking again: who is down would show.
    return further.oldVersionDown && standing.proof.reason === "expired";
  });
  return {
    confirmed: further.confirmed,
    key_named: further.keyNamed,
    key_matched: !missing.has("key_not_matched"),
    verifiers_listed: !missing.has("no_verifier"),
    liveness_known: further.livenessKnown,
    visibility_known: further.visibilityKnown,
    doctrine_signed: further.doctrineSigned,
    misuse_verdict_given: further.misuseVerdictGiven,
    inventory_confirmed: inventoryConfirmed,
    hunt_answered: huntPlaces.every((place) => gate.hunt.some((item) => item.place === place)),
    owners_told: listed && !missing.has("owner_not_told"),
    fallbacks_planned: listed && !missing.has("no_fallback"),
    overlap_settled: !missing.has("no_overlap"),
    replacement_recorded: !missing.has("no_replacement"),
    replacement_stored: gate.retiring || further.replacementStored,
    // A planned gap lets the gate open before it can be tried: it is not proved by that.
    replacement_proved_live: gate.retiring || gate.replacement?.provedLive === true,
    staging_tested: !missing.has("staging_not_tested"),
    consumers_settled: listed && settled,
    evidence_saved: !missing.has("evidence_not_saved"),
    gate_open: further.gateOpen,
    old_version_down: further.oldVersionDown,
    proven_dead: further.provenDead,
    watch_passed: further.watchPassed,
    cause_and_impact_recorded: further.causeAndImpactRecorded,
    cleaned_up: further.cleanedUp,
    owner_contacted: further.ownerContacted,
    owner_reached: further.ownerReached,
  };
}
