import type { CutoverEvidence, CutoverFacts, CutoverTarget } from "@/domain/cutover/cutover-facts";
import { strengths, type Strength } from "@/domain/evidence/evidence";
import { expiresAt, isAtLeast, requiredStrength } from "@/domain/evidence/strength";

export const unprovedReasons = [
  "no_evidence",
  "no_replacement",
  "wrong_environment",
  "wrong_version",
  "not_identified",
  "contradicted",
  "set_back",
  "too_weak",
  "expired",
] as const;
export type UnprovedReason = (typeof unprovedReasons)[number];

export type CutoverProof =
  | { proved: true; evidence: CutoverEvidence; askAgainAt: Date | null }
  | { proved: false; reason: UnprovedReason; evidence: CutoverEvidence | null };

/**
 * Has this consumer left the old version? Only evidence from its own environment (as held since the
 * incident opened) that identifies the replacement counts.
 */
export function cutoverProof(
  cutover: CutoverFacts,
  { target, now }: { target: CutoverTarget; now: Date },
): CutoverProof {
  const seen = cutover.evidence.filter((item) => item.at <= now);
  const supporting = seen.filter((item) => supports(item, cutover, target));
  if (supporting.length === 0) return { proved: false, ...whyNone(seen, cutover, target) };

  const sinceSetBack = supporting.filter(
    (item) => isAfter(item.at, cutover.setBackAt) && isAfter(item.at, cutover.brokeAt),
  );
  if (sinceSetBack.length === 0) return unproved("set_back", latest(supporting));

  const sinceOldUse = sinceSetBack.filter((item) => isAfter(item.at, cutover.oldKeyUsedAt));
  if (sinceOldUse.length === 0) return unproved("contradicted", latest(sinceSetBack));

  const contradictions = seen.filter((item) => contradicts(item, cutover, target));
  const standing = sinceOldUse.filter((item) => !isBeaten(item, contradictions));
  if (standing.length === 0) return unproved("contradicted", latest(contradictions));

  const floor = requiredStrength(cutover.held.tier);
  const strongEnough = standing.filter((item) => isAtLeast(item.strength, floor));
  if (strongEnough.length === 0) return unproved("too_weak", latest(standing));

  const fresh = strongEnough.filter((item) => !isExpired(item, now));
  const best = strongest(fresh);
  if (best === null) return unproved("expired", latest(strongEnough));
  return { proved: true, evidence: best, askAgainAt: expiresAt(best.strength, best.at) };
}

function supports(item: CutoverEvidence, cutover: CutoverFacts, target: CutoverTarget): boolean {
  if (item.environmentId !== cutover.held.environmentId) return false;
  // "It does not use the key at all" needs more than a word: said alone, that is a waiver.
  if (item.usesNoKey) return isAtLeast(item.strength, "shown");
  return target.replacementId !== null && item.versionId === target.replacementId;
}

/** Seen with another version than the new one, here or at an unrecorded place. */
function contradicts(item: CutoverEvidence, cutover: CutoverFacts, target: CutoverTarget): boolean {
  const here = item.environmentId === null || item.environmentId === cutover.held.environmentId;
  const other =
    item.anotherKey || (item.versionId !== null && item.versionId !== target.replacementId);
  return here && !item.usesNoKey && other;
}

/** A contradiction beats any strength; later evidence at least as strong clears it. */
function isBeaten(item: CutoverEvidence, contradictions: readonly CutoverEvidence[]): boolean {
  return contradictions.some(
    (against) => against.at >= item.at || !isAtLeast(item.strength, against.strength),
  );
}

function isAfter(at: Date, mark: Date | null): boolean {
  return mark === null || at > mark;
}

function isExpired(item: CutoverEvidence, now: Date): boolean {
  const until = expiresAt(item.strength, item.at);
  return until !== null && until <= now;
}

function whyNone(
  seen: readonly CutoverEvidence[],
  cutover: CutoverFacts,
  target: CutoverTarget,
): { reason: UnprovedReason; evidence: CutoverEvidence | null } {
  const against = latest(seen.filter((item) => contradicts(item, cutover, target)));
  if (against !== null) return { reason: "wrong_version", evidence: against };
  if (target.replacementId === null) return { reason: "no_replacement", evidence: null };
  const elsewhere = latest(
    seen.filter(
      (item) =>
        item.versionId === target.replacementId &&
        item.environmentId !== cutover.held.environmentId,
    ),
  );
  if (elsewhere !== null) return { reason: "wrong_environment", evidence: elsewhere };
  const vague = latest(seen);
  return vague === null
    ? { reason: "no_evidence", evidence: null }
    : { reason: "not_identified", evidence: vague };
}

function unproved(reason: UnprovedReason, evidence: CutoverEvidence | null): CutoverProof {
  return { proved: false, reason, evidence };
}

function latest(items: readonly CutoverEvidence[]): CutoverEvidence | null {
  return items.reduce<CutoverEvidence | null>(
    (best, item) => (best === null || item.at >= best.at ? item : best),
    null,
  );
}

function strongest(items: readonly CutoverEvidence[]): CutoverEvidence | null {
  const rank = (strength: Strength) => strengths.indexOf(strength);
  return items.reduce<CutoverEvidence | null>((best, item) => {
    if (best === null || rank(item.strength) < rank(best.strength)) return item;
    return rank(item.strength) === rank(best.strength) && item.at >= best.at ? item : best;
  }, null);
}
