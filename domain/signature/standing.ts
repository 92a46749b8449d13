import { ownReviewHours } from "@/domain/signature/authority";
import type { SignatureRequestFacts } from "@/domain/signature/signature-facts";

export const standings = ["none", "second", "emergency_unreviewed", "emergency_reviewed"] as const;
export type Standing = (typeof standings)[number];

/**
 * What a request is worth. Invariant: it counts only with two different signers (the asker and a
 * second person), or with the asker's own emergency signature after proving who they are.
 */
export function standing(request: SignatureRequestFacts): Standing {
  if (request.state !== "signed" && request.state !== "emergency") return "none";
  const second = request.signatures.some(
    (signature) => signature.kind === "second" && signature.by !== request.askedBy,
  );
  if (second) return "second";
  const emergency = request.signatures.find(
    (signature) =>
      signature.kind === "emergency" &&
      signature.by === request.askedBy &&
      signature.reauthenticated,
  );
  if (emergency === undefined) return "none";
  const reviewed = request.signatures.some(
    (signature) =>
      signature.kind === "review" &&
      (signature.by !== emergency.by || hoursBetween(emergency.at, signature.at) >= ownReviewHours),
  );
  return reviewed ? "emergency_reviewed" : "emergency_unreviewed";
}

function hoursBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 3_600_000;
}

export function isSigned(request: SignatureRequestFacts | null): boolean {
  return request !== null && standing(request) !== "none";
}
