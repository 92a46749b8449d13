import type { MisuseVerdict, Severity, Weight } from "@/domain/incident/incident";
import type { KeyKind } from "@/domain/key/key";
import type { Tier } from "@/domain/service/service";
import type { Liveness } from "@/domain/severity/severity-facts";

export interface WeightFacts {
  severity: Severity;
  keyKind: KeyKind;
  misuse: MisuseVerdict;
  liveness: Liveness;
  /** Tiers of the consumers that count as production: the held facts of their cutovers. */
  productionTiers: readonly Tier[];
}

/** How much ceremony: light names, ends and proves; standard tells people; full does everything. */
export function incidentWeight(facts: WeightFacts): Weight {
  const misuse = facts.misuse === "suspected" || facts.misuse === "confirmed";
  const small =
    facts.liveness === "dead_on_arrival" || facts.severity === "low" || facts.keyKind === "test";
  if (facts.productionTiers.length === 0 && !misuse && small) return "light";
  const severe = facts.severity === "critical" || facts.severity === "high";
  return severe || facts.productionTiers.some((tier) => tier <= 2) ? "full" : "standard";
}
