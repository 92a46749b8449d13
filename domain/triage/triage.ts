import { z } from "zod";

/** What a person answers to a row of the Inbox. */
export const triageActions = [
  "real",
  "false_positive",
  "test_credential",
  "duplicate",
  "later",
  "check_liveness",
] as const;
export const triageActionSchema = z.enum(triageActions);
export type TriageAction = z.infer<typeof triageActionSchema>;

/** What became of one row: "moved" is one that somebody or something else changed meanwhile. */
export const triageOutcomes = ["done", "moved", "refused"] as const;
export type TriageOutcome = (typeof triageOutcomes)[number];
