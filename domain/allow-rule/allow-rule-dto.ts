import type { AllowRuleKind, AllowRuleState } from "@/domain/allow-rule/allow-rule";

export type AllowRuleDto = {
  id: string;
  version: number;
  kind: AllowRuleKind;
  /** "tests/fixtures/** in shop/api", or the value's incident and masked preview. */
  covers: string;
  /** The incident whose value it is, or that it came from; null also where the viewer may not see it. */
  incident: number | null;
  /** Null: redacted. */
  reason: string | null;
  createdBy: string | null;
  createdAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  endedBy: string | null;
  state: AllowRuleState;
  hits: number;
  lastHitAt: Date | null;
  /** Findings that wait behind it and come back when it ends. */
  holds: number;
};

/** What a rule would have done to everything that was ever found here. */
export type AllowRuleTrial = {
  /** Places that it would have suppressed, of this many different keys. */
  findings: number;
  keys: number;
  /** Places among them whose key is live: those are never hidden. */
  live: number;
  /** Incidents among them that are not closed; a rule leaves them as they are. */
  unresolved: number;
  /** Keys that are also found in a place that it does not cover: these stay leaks. */
  partly: number;
  /** Places that it covers, and all places known. */
  covered: number;
  total: number;
  examples: { number: number; title: string; place: string; live: boolean }[];
};

/** Findings of a report that a rule suppressed. */
export type SuppressedBy = {
  ruleId: string;
  kind: AllowRuleKind;
  covers: string;
  findings: number;
};
