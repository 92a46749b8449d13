import type { CutoverFacts } from "@/domain/cutover/cutover-facts";
import type { CutoverProof } from "@/domain/cutover/proof";

type Unproved = Extract<CutoverProof, { proved: false }>;

/** Why a consumer still counts as using the old version, in the words of the room. */
export function unprovedSentence(cutover: CutoverFacts, proof: Unproved): string {
  const name = `${cutover.serviceName} (${cutover.environmentName})`;
  switch (proof.reason) {
    case "no_evidence":
      return `${name} is not proved to run the new key.`;
    case "no_replacement":
      return `${name} still uses this key, and there is no new one.`;
    case "wrong_environment":
      return `${name} was proved in ${proof.evidence?.environmentName ?? "an unnamed environment"}, not in ${cutover.environmentName}.`;
    case "wrong_version":
      return `${name} was last seen with another key than the new one.`;
    case "not_identified":
      return `${name} has evidence that does not say which key it runs, or where.`;
    case "contradicted":
      return `${name} was seen with another key after it was called moved.`;
    case "set_back":
      return `${name} was set back and has not been proved since.`;
    case "too_weak":
      return `${name} is tier ${cutover.held.tier}: somebody's word is not enough.`;
    case "expired":
      return `${name} rests on a word that is over 24 hours old.`;
  }
}
