import { lastRuleId, type SeverityRule, type SeverityRules } from "@/domain/severity/severity-rule";

const mayWork = ["live", "unknown"] as const satisfies SeverityRule["when"]["liveness"];

/** Worst first, but for what ends the question: dead when found, or a test key. */
export const defaultSeverityRules: SeverityRules = [
  {
    id: "misused",
    severity: "critical",
    because: "misuse is suspected or confirmed",
    enabled: true,
    when: { misuse: ["suspected", "confirmed"] },
  },
  {
    id: "honeytoken_used",
    severity: "critical",
    because: "somebody used a honeytoken",
    enabled: true,
    when: { honeytokenUsed: true },
  },
  {
    id: "unattributed_use",
    severity: "critical",
    because: "somebody unknown used the key",
    enabled: true,
    when: { unattributedUse: true, liveness: [...mayWork] },
  },
  {
    id: "dead_on_arrival",
    severity: "low",
    because: "the key was dead when it was found",
    enabled: true,
    when: { liveness: ["dead_on_arrival"] },
  },
  {
    id: "test_key",
    severity: "low",
    because: "it is a test key without production use",
    enabled: true,
    when: { keyKind: ["test"], usedInProduction: false },
  },
  {
    id: "public_powerful",
    severity: "critical",
    because: "it is public, may work, and can do much",
    enabled: true,
    when: { visibility: ["public"], privilege: ["high"] },
  },
  {
    id: "public_production",
    severity: "critical",
    because: "it is public, may work, and runs production",
    enabled: true,
    when: { visibility: ["public"], usedInProduction: true },
  },
  {
    id: "public_long",
    severity: "critical",
    because: "it has been public and live for over a day",
    enabled: true,
    when: { visibility: ["public"], liveness: ["live"], exposedOverHours: 24 },
  },
  {
    id: "public",
    severity: "high",
    because: "it is public and may work",
    enabled: true,
    when: { visibility: ["public"] },
  },
  {
    id: "powerful",
    severity: "high",
    because: "it can do much and may work",
    enabled: true,
    when: { privilege: ["high"] },
  },
  {
    id: "production_unknown_reach",
    severity: "high",
    because: "production uses it and nobody knows who could read it",
    enabled: true,
    when: { usedInProduction: true, visibility: ["unknown"] },
  },
  {
    id: "restricted_idle",
    severity: "low",
    because: "few people could read it and production does not use it",
    enabled: true,
    when: { visibility: ["restricted"], usedInProduction: false },
  },
  {
    id: lastRuleId,
    severity: "medium",
    because: "it may work, and nothing makes it worse or better",
    enabled: true,
    when: {},
  },
];
