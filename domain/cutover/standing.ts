import type { CutoverFacts, CutoverTarget, WaiverFacts } from "@/domain/cutover/cutover-facts";
import { cutoverProof, type CutoverProof } from "@/domain/cutover/proof";
import { isSigned } from "@/domain/signature/standing";

export type CutoverStanding =
  | { kind: "proved"; proof: Extract<CutoverProof, { proved: true }> }
  | { kind: "waived"; waiver: WaiverFacts }
  | { kind: "open"; proof: Extract<CutoverProof, { proved: false }> };

export function cutoverStanding(
  cutover: CutoverFacts,
  at: { target: CutoverTarget; now: Date },
): CutoverStanding {
  const proof = cutoverProof(cutover, at);
  if (proof.proved) return { kind: "proved", proof };
  const { waiver } = cutover;
  if (waiver !== null && waiverCounts(cutover, waiver, at.now)) return { kind: "waived", waiver };
  return { kind: "open", proof };
}

/** For this consumer, for two signatures when it is production, and only until its time. */
function waiverCounts(cutover: CutoverFacts, waiver: WaiverFacts, now: Date): boolean {
  const { request } = waiver;
  if (request.subject !== "waiver" || request.subjectId !== cutover.cutoverId) return false;
  if (waiver.kind === "may_stop_until" && (waiver.until === null || waiver.until <= now)) {
    return false;
  }
  if (cutover.held.production) return isSigned(request);
  return request.state === "open" || isSigned(request);
}
