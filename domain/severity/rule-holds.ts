import type { SeverityFacts } from "@/domain/severity/severity-facts";
import type { Conditions, SeverityRule } from "@/domain/severity/severity-rule";

export function ruleHolds({ enabled, when }: SeverityRule, facts: SeverityFacts): boolean {
  return (
    enabled &&
    isOneOf(facts.keyKind, when.keyKind) &&
    isOneOf(facts.visibility, when.visibility) &&
    isOneOf(facts.liveness, when.liveness) &&
    isOneOf(facts.privilege, when.privilege) &&
    isOneOf(facts.misuse, when.misuse) &&
    isAsSaid(facts.usedInProduction, when.usedInProduction) &&
    isAsSaid(facts.unattributedUse, when.unattributedUse) &&
    isAsSaid(facts.honeytokenUsed, when.honeytokenUsed) &&
    isLonger(facts.exposedHours, when.exposedOverHours)
  );
}

function isOneOf<T>(fact: T, allowed: readonly T[] | undefined): boolean {
  return allowed === undefined || allowed.includes(fact);
}

function isAsSaid(fact: boolean, wanted: boolean | undefined): boolean {
  return wanted === undefined || wanted === fact;
}

function isLonger(hours: number, over: Conditions["exposedOverHours"]): boolean {
  return over === undefined || hours > over;
}
