import type { CutoverFacts, CutoverTarget, WaiverFacts } from "@/domain/cutover/cutover-facts";
import { hasOutgrown } from "@/domain/cutover/held-binding";
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
  const waiver = waiverInForce(cutover, at.now);
  return waiver === null ? { kind: "open", proof } : { kind: "waived", waiver };
}

export function waiverInForce(cutover: CutoverFacts, now: Date): WaiverFacts | null {
  const { waiver } = cutover;
  return waiver !== null && isAgreed(cutover, waiver) && !isOver(waiver, now) ? waiver : null;
}

/** For this consumer as it was shown, and with two signatures when it is production. */
export function isAgreed(cutover: CutoverFacts, { kind, request }: WaiverFacts): boolean {
  if (request.subject !== "waiver" || request.subjectId !== cutover.cutoverId) return false;
  // "Gone" and "never used" are claims; a use after the asking shows otherwise.
  const { oldKeyUsedAt } = cutover;
  const used = oldKeyUsedAt !== null && oldKeyUsedAt > request.askedAt;
  if (used && kind !== "may_stop_until") return false;
  if (hasOutgrown(cutover.held, request.boundTo)) return false;
  return isSigned(request) || (!cutover.held.production && request.state === "open");
}

function isOver({ kind, until }: WaiverFacts, now: Date): boolean {
  return kind === "may_stop_until" && (until === null || until <= now);
}
