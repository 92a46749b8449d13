import type { Attempt } from "@/domain/clock/proof-of-death";
import type { Verdict } from "@/domain/key/key";

/** A recorded probe as proof of death reads it: "dead" without the provider's own error is no answer. */
export function attemptOf(probe: {
  verdict: Verdict;
  providerError: string | null;
  happenedAt: Date;
}): Attempt {
  return { at: probe.happenedAt, outcome: outcomeOf(probe.verdict, probe.providerError) };
}

function outcomeOf(verdict: Verdict, providerError: string | null): Attempt["outcome"] {
  if (verdict === "live") return "worked";
  const named = providerError !== null && providerError.trim() !== "";
  return verdict === "dead" && named ? "refused_by_provider" : "no_answer";
}
