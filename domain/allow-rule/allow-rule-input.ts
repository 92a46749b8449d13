import { z } from "zod";

import { ruleTerms } from "@/domain/allow-rule/allow-on-dismissal";
import {
  longestPattern,
  type PatternRefusal,
  readPathPattern,
} from "@/domain/allow-rule/path-pattern";
import { findingLimits } from "@/domain/finding/finding";
import { incidentNumber } from "@/domain/incident/incident-input";

const refusals = {
  too_long: `Use at most ${longestPattern} characters.`,
  too_wide: "This covers almost every path. Name a folder or a file.",
  too_many_wildcards: "Use at most 12 wildcards.",
  unclear_stars: "Put ** between slashes, as in tests/**/keys.",
} as const satisfies Record<PatternRefusal, string>;

const pathPattern = z
  .string("Write a path.")
  .trim()
  .min(1, "Write a path.")
  .superRefine((pattern, ctx) => {
    const read = readPathPattern(pattern);
    if (!read.ok) ctx.addIssue({ code: "custom", message: refusals[read.error] });
  });
const repository = z
  .string("Name the repository.")
  .trim()
  .min(1, "Name the repository.")
  .max(findingLimits.repository, `Use at most ${findingLimits.repository} characters.`);
const ruleId = z
  .string("Name the scanner's rule.")
  .trim()
  .min(1, "Name the scanner's rule.")
  .max(findingLimits.ruleId, `Use at most ${findingLimits.ruleId} characters.`);

const scopes = [
  z.object({ kind: z.literal("fingerprint"), number: incidentNumber }),
  z.object({ kind: z.literal("path"), pathPattern, repository: repository.optional() }),
  z.object({ kind: z.literal("rule_repository"), ruleId, repository }),
] as const;

const reason = z
  .string("Give a reason.")
  .trim()
  .min(3, "Give a reason.")
  .max(4_000, "Use at most 4,000 characters.");
const terms = { reason, ...ruleTerms };

export const tryAllowRuleInput = z.discriminatedUnion("kind", scopes);
export const createAllowRuleInput = z.discriminatedUnion("kind", [
  scopes[0].extend(terms),
  scopes[1].extend(terms),
  scopes[2].extend(terms),
]);

const ruleInput = { id: z.uuid("Name the rule."), version: z.coerce.number().int().min(0) };
export const renewAllowRuleInput = z.object({
  ...ruleInput,
  expiresInDays: ruleTerms.expiresInDays,
});
export const endAllowRuleInput = z.object(ruleInput);
export const listAllowRulesInput = z
  .object({ show: z.enum(["active", "all"]).default("active") })
  .prefault({});
