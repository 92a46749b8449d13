import { z } from "zod";

/** What a rule goes by: one value, the file's path, or a scanner's rule within one repository. */
export const allowRuleKinds = ["fingerprint", "path", "rule_repository"] as const;
export const allowRuleStates = ["active", "expired", "ended"] as const;

export const allowRuleKindSchema = z.enum(allowRuleKinds);

export type AllowRuleKind = z.infer<typeof allowRuleKindSchema>;
export type AllowRuleState = (typeof allowRuleStates)[number];

/** What a rule covers. A path rule without a repository holds everywhere. */
export type AllowRuleScope =
  | { kind: "fingerprint"; keyVersionId: string }
  | { kind: "path"; pathPattern: string; repository: string | null }
  | { kind: "rule_repository"; ruleId: string; repository: string };

export function allowRuleState(
  rule: { expiresAt: Date; endedAt: Date | null },
  now: Date,
): AllowRuleState {
  if (rule.endedAt !== null) return "ended";
  return rule.expiresAt <= now ? "expired" : "active";
}
