import { z } from "zod";

const text = z.string().default("");

/**
 * One element of a gitleaks 8 JSON report, as far as it is read. Match, Line, Entropy and the
 * columns are left out: they hold the value or are of no use without it.
 */
export const gitleaksFindingSchema = z.object({
  RuleID: z.string().min(1),
  Description: text,
  Secret: z.string(),
  File: z.string(),
  Commit: text,
  Link: text,
  Author: text,
  Email: text,
  Date: text,
  Message: text,
  Tags: z
    .array(z.string())
    .nullish()
    .transform((tags) => tags ?? []),
  Fingerprint: text,
  StartLine: z.number().default(0),
  EndLine: z.number().default(0),
});
export type GitleaksFinding = z.infer<typeof gitleaksFindingSchema>;
