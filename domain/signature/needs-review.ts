import type { Doctrine } from "@/domain/incident/incident";
import type { SignatureKind } from "@/domain/signature/signature";

/** Emergency signatures, and contain_first by one person, are reviewed later; no resolve before. */
export function needsReview(signature: {
  kind: SignatureKind;
  doctrine: Doctrine | null;
}): boolean {
  if (signature.kind === "emergency") return true;
  return signature.kind === "doctrine" && signature.doctrine === "contain_first";
}
