import { z } from "zod";

/** reading: findings arrive. ready: the whole report was valid and waits for a decision. */
export const importStates = [
  "reading",
  "ready",
  "applying",
  "applied",
  "cancelled",
  "failed",
] as const;
/** new: found now, answered now. backlog: a first scan of old material, with a target of its own. */
export const importModes = ["new", "backlog"] as const;
/**
 * What applying made of one finding. id_only: the public id of a known key without an incident,
 * which opens nothing by itself. suppressed: an allow rule covers it. gone: it was, and is no longer in
 * the newest report. The rest are the domain's answers to a value seen again.
 */
export const findingOutcomes = [
  "opened",
  "occurrence",
  "nothing",
  "seen_again_dead",
  "reopen",
  "count",
  "id_only",
  "suppressed",
  "gone",
  "honeytoken",
] as const;

export const importStateSchema = z.enum(importStates);
export const importModeSchema = z.enum(importModes);
export const findingOutcomeSchema = z.enum(findingOutcomes);

export type ImportState = z.infer<typeof importStateSchema>;
export type ImportMode = z.infer<typeof importModeSchema>;
export type FindingOutcome = z.infer<typeof findingOutcomeSchema>;
