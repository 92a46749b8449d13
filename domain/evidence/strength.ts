import { strengths, type Strength } from "@/domain/evidence/evidence";
import type { Tier } from "@/domain/service/service";

/** A person's word is asked for again after this. */
export const saidExpiresHours = 24;

export function isAtLeast(strength: Strength, floor: Strength): boolean {
  return strengths.indexOf(strength) <= strengths.indexOf(floor);
}

/** Tier 1 and 2 want to be measured or shown; the rest may be said. */
export function requiredStrength(tier: Tier): Strength {
  return tier <= 2 ? "shown" : "said";
}

export function expiresAt(strength: Strength, at: Date): Date | null {
  if (strength !== "said") return null;
  return new Date(at.getTime() + saidExpiresHours * 3_600_000);
}

export interface StrengthFacts {
  /** A probe from that environment, an attestation, or the provider's last use of the new key. */
  measured: boolean;
  /** Deploy or process start; counts when it is later than the storing of the new version. */
  startedAt: Date | null;
  newVersionStoredAt: Date | null;
  /** Somebody can look at it again. */
  hasLinkOrFile: boolean;
}

/** How strong a piece of evidence is, from its facts and not from what its author calls it. */
export function strengthOf(facts: StrengthFacts): Strength {
  if (facts.measured) return "measured";
  const { startedAt, newVersionStoredAt } = facts;
  const startedWithNew =
    startedAt !== null && newVersionStoredAt !== null && startedAt > newVersionStoredAt;
  return startedWithNew && facts.hasLinkOrFile ? "shown" : "said";
}
