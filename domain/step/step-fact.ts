import { z } from "zod";

/** What the records can show by themselves. A step decided by one completes and reopens with it. */
export const stepFacts = [
  "confirmed",
  "key_named",
  "key_matched",
  "liveness_known",
  "visibility_known",
  "doctrine_signed",
  "misuse_verdict_given",
  "inventory_confirmed",
  "hunt_answered",
  "owners_told",
  "fallbacks_planned",
  "replacement_recorded",
  "replacement_stored",
  "replacement_proved_live",
  "staging_tested",
  "consumers_settled",
  "evidence_saved",
  "gate_open",
  "old_version_down",
  "proven_dead",
  "watch_passed",
  "cause_and_impact_recorded",
  "cleaned_up",
] as const;
export const stepFactSchema = z.enum(stepFacts);
export type StepFact = z.infer<typeof stepFactSchema>;

/** Why a step that needs the fact is blocked. */
export const missingFactSentences = {
  confirmed: "The leak is not confirmed.",
  key_named: "The key has no owner yet.",
  key_matched: "The key is not matched to one provider key.",
  liveness_known: "Nobody knows whether the key is live.",
  visibility_known: "Nobody knows who could read it.",
  doctrine_signed: "The doctrine is not signed.",
  misuse_verdict_given: "There is no misuse verdict.",
  inventory_confirmed: "The list of consumers is not confirmed.",
  hunt_answered: "The hunt has answers missing.",
  owners_told: "Not every owner was told.",
  fallbacks_planned: "A consumer has no fallback plan.",
  replacement_recorded: "There is no new key yet.",
  replacement_stored: "The new key is not stored yet.",
  replacement_proved_live: "The new key is not proved to work.",
  staging_tested: "The new key was not tried in staging.",
  consumers_settled: "A consumer has not moved yet.",
  evidence_saved: "Evidence that vanishes is not saved.",
  gate_open: "The gate is closed.",
  old_version_down: "The old key still works, or may.",
  proven_dead: "The old key is not proved dead.",
  watch_passed: "The watch is not over.",
  cause_and_impact_recorded: "Cause and impact are not recorded.",
  cleaned_up: "Code and history are not clean yet.",
} as const satisfies Record<StepFact, string>;
