import type { ProofOfDeath } from "@/domain/clock/proof-of-death";
import { allRefuse, type VerifierFacts } from "@/domain/verifier/verifier";

/**
 * Nobody can switch off a key that N places accept: it is dead when each of them refuses it.
 * Invariants: never proven with a place that accepts it or is not known, and never with a success
 * after the last refusal began.
 */
export function proofByVerifiers(
  verifiers: readonly VerifierFacts[],
  { successes, now }: { successes: readonly Date[]; now: Date },
): ProofOfDeath {
  const refusing = verifiers.filter(({ state, since }) => state === "refuses" && since <= now);
  const refusals = refusing.length;
  const open = { proven: false, refusals, notBefore: null } as const;
  if (verifiers.length === 0) {
    return { ...open, sentence: "No place that accepts it is listed." };
  }
  if (!allRefuse(verifiers) || refusals < verifiers.length) {
    return { ...open, sentence: `${refusals} of ${verifiers.length} places refuse it.` };
  }
  const provenAt = refusing.reduce((last, { since }) => (since > last ? since : last), new Date(0));
  if (successes.some((at) => at > provenAt && at <= now)) {
    return { ...open, sentence: "It was accepted after the last place refused it." };
  }
  return { proven: true, provenAt, refusals };
}
