import type { StepFact } from "@/domain/step/step-fact";

/** Which form "I already did this..." opens: the fact is recorded, and the step follows from it. */
export const alreadyDoneForms = [
  "note",
  "confirm",
  "name_key",
  "match_key",
  "verifiers",
  "verdict",
  "visibility",
  "doctrine",
  "misuse_verdict",
  "inventory",
  "hunt",
  "told_owners",
  "fallbacks",
  "overlap",
  "replacement",
  "stored_in",
  "staging_test",
  "board",
  "evidence",
  "observed_death",
  "refusals",
  "cause_and_impact",
  "owner_contact",
] as const;
export type AlreadyDoneForm = (typeof alreadyDoneForms)[number];

/** What "already done" needs by the fact that decides the step; null when only time can do it. */
const forms = {
  confirmed: "confirm",
  key_named: "name_key",
  key_matched: "match_key",
  verifiers_listed: "verifiers",
  liveness_known: "verdict",
  visibility_known: "visibility",
  doctrine_signed: "doctrine",
  misuse_verdict_given: "misuse_verdict",
  inventory_confirmed: "inventory",
  hunt_answered: "hunt",
  owners_told: "told_owners",
  fallbacks_planned: "fallbacks",
  overlap_settled: "overlap",
  replacement_recorded: "replacement",
  replacement_stored: "stored_in",
  replacement_proved_live: "verdict",
  staging_tested: "staging_test",
  consumers_settled: "board",
  evidence_saved: "evidence",
  gate_open: "board",
  old_version_down: "observed_death",
  proven_dead: "refusals",
  watch_passed: null,
  cause_and_impact_recorded: "cause_and_impact",
  cleaned_up: "note",
  owner_contacted: "owner_contact",
  owner_reached: "owner_contact",
} as const satisfies Record<StepFact, AlreadyDoneForm | null>;

/** A step that no fact decides takes a note, link or file and the time it happened. */
export function alreadyDoneNeeds(step: { decidedBy: StepFact | null }): AlreadyDoneForm | null {
  return step.decidedBy === null ? "note" : forms[step.decidedBy];
}
