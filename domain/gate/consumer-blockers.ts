import type { CutoverFacts, CutoverTarget } from "@/domain/cutover/cutover-facts";
import { cutoverStanding } from "@/domain/cutover/standing";
import type { Blocker } from "@/domain/gate/blocker";
import type { GateFacts } from "@/domain/gate/facts";
import { unprovedSentence } from "@/domain/gate/unproved-sentence";
import { weightHas } from "@/domain/gate/weight-floor";
import { requiredStrength } from "@/domain/evidence/strength";

export function gateTarget(facts: GateFacts): CutoverTarget {
  return {
    oldVersionId: facts.old.versionId,
    replacementId: facts.replacement?.versionId ?? null,
  };
}

/** Each consumer that would stop, is without a plan, or does not know. */
export function consumerBlockers(facts: GateFacts, now: Date): Blocker[] {
  const at = { target: gateTarget(facts), now };
  return facts.cutovers.flatMap((cutover) => {
    const standing = cutoverStanding(cutover, at);
    if (standing.kind === "waived") return [];
    return [
      ...(standing.kind === "open" && cutover.held.production
        ? [productionConsumer(cutover, unprovedSentence(cutover, standing.proof))]
        : []),
      ...(weightHas(facts.weight, "no_fallback") && !cutover.hasFallback
        ? [noFallback(cutover)]
        : []),
      ...(weightHas(facts.weight, "owner_not_told") && cutover.ownerToldAt === null
        ? [ownerNotTold(cutover)]
        : []),
    ];
  });
}

function productionConsumer(cutover: CutoverFacts, sentence: string): Blocker {
  const strength =
    requiredStrength(cutover.held.tier) === "shown"
      ? "measured or shown"
      : "measured, shown or said";
  return {
    kind: "production_consumer",
    subjectId: cutover.consumerId,
    sentence,
    clears: `Prove it in ${cutover.environmentName} (${strength}), or waive it with two signatures.`,
    clearedBy: ["service_owner", "responder", "two_people"],
    owner: cutover.ownerTeam,
  };
}

function noFallback(cutover: CutoverFacts): Blocker {
  return {
    kind: "no_fallback",
    subjectId: cutover.consumerId,
    sentence: `${nameOf(cutover)} has no fallback plan.`,
    clears: "Write down what to do when it breaks.",
    clearedBy: ["service_owner", "responder"],
    owner: cutover.ownerTeam,
  };
}

function ownerNotTold(cutover: CutoverFacts): Blocker {
  const noOwner = cutover.ownerTeam === null;
  return {
    kind: "owner_not_told",
    subjectId: cutover.consumerId,
    sentence: noOwner
      ? `Nobody is known to own ${nameOf(cutover)}.`
      : `${cutover.ownerTeam} has not been told about ${nameOf(cutover)}.`,
    clears: noOwner ? "Name an owner and tell them." : "Tell the owner.",
    clearedBy: ["responder"],
    owner: cutover.ownerTeam,
  };
}

function nameOf(cutover: CutoverFacts): string {
  return `${cutover.serviceName} (${cutover.environmentName})`;
}
