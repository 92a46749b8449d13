import { allowRuleLifetimes } from "@/domain/allow-rule/allow-on-dismissal";
import type { AllowRuleKind, AllowRuleState } from "@/domain/allow-rule/allow-rule";

export const allowRuleKindWords = {
  fingerprint: "Value",
  path: "Path",
  rule_repository: "Scanner's rule in a repository",
} as const satisfies Record<AllowRuleKind, string>;

export const allowRuleStateWords = {
  active: "Holds",
  expired: "Expired",
  ended: "Ended",
} as const satisfies Record<AllowRuleState, string>;

export const lifetimeOptions = allowRuleLifetimes.map((days) => ({
  value: `${days}`,
  label: `${days} days`,
}));
