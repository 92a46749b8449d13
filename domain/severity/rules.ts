import type { Severity } from "@/domain/incident/incident";
import type { SeverityFacts } from "@/domain/severity/severity-facts";

export interface SeverityRule {
  id: string;
  severity: Severity;
  /** Finishes the sentence "Critical because ...". */
  because: string;
  holds: (facts: SeverityFacts) => boolean;
}

const mayWork = (facts: SeverityFacts) => facts.liveness !== "dead_on_arrival";
const isPublic = (facts: SeverityFacts) => facts.visibility === "public";

/** The first rule that holds decides. The order is the meaning: worst first. */
export const severityRules: readonly SeverityRule[] = [
  {
    id: "misused",
    severity: "critical",
    because: "misuse is suspected or confirmed",
    holds: (facts) => facts.misuse === "suspected" || facts.misuse === "confirmed",
  },
  {
    id: "honeytoken_used",
    severity: "critical",
    because: "somebody used a honeytoken",
    holds: (facts) => facts.honeytokenUsed,
  },
  {
    id: "unattributed_use",
    severity: "critical",
    because: "somebody unknown used the key",
    holds: (facts) => facts.unattributedUse && mayWork(facts),
  },
  {
    id: "dead_on_arrival",
    severity: "low",
    because: "the key was dead when it was found",
    holds: (facts) => !mayWork(facts),
  },
  {
    id: "test_key",
    severity: "low",
    because: "it is a test key without production use",
    holds: (facts) => facts.keyKind === "test" && !facts.usedInProduction,
  },
  {
    id: "public_powerful",
    severity: "critical",
    because: "it is public, may work, and can do much or runs production",
    holds: (facts) => isPublic(facts) && (facts.privilege === "high" || facts.usedInProduction),
  },
  {
    id: "public_long",
    severity: "critical",
    because: "it has been public and live for over a day",
    holds: (facts) => isPublic(facts) && facts.liveness === "live" && facts.exposedHours > 24,
  },
  {
    id: "public",
    severity: "high",
    because: "it is public and may work",
    holds: isPublic,
  },
  {
    id: "powerful",
    severity: "high",
    because: "it can do much and may work",
    holds: (facts) => facts.privilege === "high",
  },
  {
    id: "production_unknown_reach",
    severity: "high",
    because: "production uses it and nobody knows who could read it",
    holds: (facts) => facts.usedInProduction && facts.visibility === "unknown",
  },
  {
    id: "restricted_idle",
    severity: "low",
    because: "few people could read it and production does not use it",
    holds: (facts) => facts.visibility === "restricted" && !facts.usedInProduction,
  },
  {
    id: "otherwise",
    severity: "medium",
    because: "it may work, and nothing makes it worse or better",
    holds: () => true,
  },
];
