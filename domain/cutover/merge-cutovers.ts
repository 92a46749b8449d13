import type { CutoverFacts, CutoverTarget } from "@/domain/cutover/cutover-facts";
import { cutoverStanding } from "@/domain/cutover/standing";

export interface MergeSide {
  cutovers: readonly CutoverFacts[];
  target: CutoverTarget;
}

/**
 * The board that stays when two incidents become one. A consumer that was open on either side is
 * open afterwards: it is set back, loses its waiver, and must be proved anew.
 */
export function mergeCutovers(
  stays: MergeSide,
  { goes, now }: { goes: MergeSide; now: Date },
): CutoverFacts[] {
  const arriving = new Map(goes.cutovers.map((cutover) => [cutover.consumerId, cutover]));
  const board = stays.cutovers.map((cutover) => {
    const other = arriving.get(cutover.consumerId);
    arriving.delete(cutover.consumerId);
    if (other === undefined) return cutover;
    const settled =
      !isOpen(cutover, { target: stays.target, now }) &&
      !isOpen(other, { target: goes.target, now });
    const merged = mergeOne(cutover, other);
    return settled ? merged : setBack(merged, now);
  });
  const moved = [...arriving.values()].map((cutover) =>
    isOpen(cutover, { target: goes.target, now }) ? setBack(cutover, now) : cutover,
  );
  return [...board, ...moved];
}

function mergeOne(cutover: CutoverFacts, other: CutoverFacts): CutoverFacts {
  const bothTold = cutover.ownerToldAt !== null && other.ownerToldAt !== null;
  return {
    ...cutover,
    held: {
      production: cutover.held.production || other.held.production,
      tier: other.held.tier < cutover.held.tier ? other.held.tier : cutover.held.tier,
      environmentId: cutover.held.environmentId,
    },
    evidence: [...cutover.evidence, ...other.evidence],
    setBackAt: later(cutover.setBackAt, other.setBackAt),
    oldKeyUsedAt: later(cutover.oldKeyUsedAt, other.oldKeyUsedAt),
    brokeAt: later(cutover.brokeAt, other.brokeAt),
    hasFallback: cutover.hasFallback && other.hasFallback,
    ownerToldAt: bothTold ? cutover.ownerToldAt : null,
  };
}

function isOpen(cutover: CutoverFacts, at: { target: CutoverTarget; now: Date }): boolean {
  return cutoverStanding(cutover, at).kind === "open";
}

function setBack(cutover: CutoverFacts, now: Date): CutoverFacts {
  return { ...cutover, setBackAt: now, waiver: null };
}

function later(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
