import type { Severity } from "@/domain/incident/incident";
import { ruleHolds } from "@/domain/severity/rule-holds";
import type { SeverityFacts } from "@/domain/severity/severity-facts";
import type { SeverityRules } from "@/domain/severity/severity-rule";

export interface SeverityLine {
  question: "public" | "live" | "permissions" | "production" | "misuse";
  answer: string;
  /** Not known is said, and never looks like fine. */
  known: boolean;
}

export interface ComputedSeverity {
  severity: Severity;
  ruleId: string;
  because: string;
  lines: SeverityLine[];
}

export function computeSeverity(facts: SeverityFacts, rules: SeverityRules): ComputedSeverity {
  const rule = rules.find((candidate) => ruleHolds(candidate, facts));
  if (rule === undefined) throw new Error("The last severity rule must always hold.");
  return {
    severity: rule.severity,
    ruleId: rule.id,
    because: rule.because,
    lines: severityLines(facts),
  };
}

function severityLines(facts: SeverityFacts): SeverityLine[] {
  return [
    {
      question: "public",
      answer: visibilityAnswers[facts.visibility],
      known: facts.visibility !== "unknown",
    },
    { question: "live", answer: liveAnswers[facts.liveness], known: facts.liveness !== "unknown" },
    {
      question: "permissions",
      answer: privilegeAnswers[facts.privilege],
      known: facts.privilege !== "unknown",
    },
    {
      question: "production",
      answer: facts.usedInProduction ? "Production uses it." : "No production use is known.",
      known: facts.usedInProduction,
    },
    {
      question: "misuse",
      answer: misuseAnswer(facts),
      known: facts.misuse !== "not_looked" && facts.misuse !== "logs_cannot_tell",
    },
  ];
}

const visibilityAnswers = {
  public: "Anybody could read it.",
  internal: "People inside could read it.",
  restricted: "Few people could read it.",
  unknown: "Who could read it is not known.",
} as const satisfies Record<SeverityFacts["visibility"], string>;

const liveAnswers = {
  live: "The key worked when it was found.",
  unknown: "Whether the key works is not known.",
  dead_on_arrival: "The key was dead when it was found.",
} as const satisfies Record<SeverityFacts["liveness"], string>;

const privilegeAnswers = {
  high: "It can do much.",
  normal: "It has ordinary permissions.",
  low: "It can do little.",
  unknown: "What it can do is not known.",
} as const satisfies Record<SeverityFacts["privilege"], string>;

const misuseAnswers = {
  not_looked: "Nobody has looked for misuse yet.",
  no_sign: "No sign of misuse was found.",
  suspected: "Misuse is suspected.",
  confirmed: "Misuse is confirmed.",
  logs_cannot_tell: "The logs cannot tell whether it was misused.",
} as const satisfies Record<SeverityFacts["misuse"], string>;

function misuseAnswer(facts: SeverityFacts): string {
  const answer = misuseAnswers[facts.misuse];
  return facts.unattributedUse ? `${answer} Somebody unknown used it.` : answer;
}
