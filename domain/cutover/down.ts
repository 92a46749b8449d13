import type { CutoverFacts, CutoverTarget } from "@/domain/cutover/cutover-facts";
import { cutoverStanding, isAgreed } from "@/domain/cutover/standing";

/**
 * Since when a consumer is down: from the old version's death, or a report that it broke, until
 * proved. A waived one is not counted; "may stop until T" counts again after T.
 */
export function downSince(
  cutover: CutoverFacts,
  facts: { target: CutoverTarget; oldDownSince: Date | null; now: Date },
): Date | null {
  const { brokeAt, waiver } = cutover;
  const since = earliest(facts.oldDownSince, brokeAt);
  if (since === null || since > facts.now) return null;
  const standing = cutoverStanding(cutover, facts);
  if (standing.kind !== "open") return null;
  // A word that grew old is asked for again; it does not stop a service.
  if (standing.proof.reason === "expired") return null;
  if (waiver?.kind !== "may_stop_until" || waiver.until === null) return since;
  // Agreed and open all the same: its time has run out.
  return isAgreed(cutover, waiver) && waiver.until > since ? waiver.until : since;
}

function earliest(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
