import type { Role } from "@/domain/member/member";
import type { SignatureRequestFacts } from "@/domain/signature/signature-facts";
import { err, ok, type Result } from "@/lib/result";

export const emergencyWaitMinutes = 5;
export const ownReviewHours = 24;

export interface Signer {
  id: string;
  role: Role;
}

export const signatureRefusals = [
  "not_an_approver",
  "own_service_only",
  "request_closed",
  "same_person",
  "not_the_asker",
  "facts_changed",
  "reauthentication_needed",
  "still_waiting",
  "review_too_early",
] as const;
export type SignatureRefusal = (typeof signatureRefusals)[number];

export const signatureRefusalSentences = {
  not_an_approver: "Only an admin or a responder may sign this.",
  own_service_only: "You may ask for your own team's services only.",
  request_closed: "This request is closed already.",
  same_person: "You asked for this. A second person has to sign it.",
  not_the_asker: "Only the person who asked may sign in an emergency.",
  facts_changed: "Something changed since this was shown. Look again before you sign.",
  reauthentication_needed: "Enter your password again to sign alone.",
  still_waiting: "Others may still answer. You can sign alone 5 minutes after you asked.",
  review_too_early: "You signed this alone. You can review it yourself after 24 hours.",
} as const satisfies Record<SignatureRefusal, string>;

export function mayApprove(role: Role): boolean {
  return role === "admin" || role === "responder";
}

/** An owner may ask for a service of their own team; an auditor asks for nothing. */
export function mayAsk(
  signer: Signer,
  { ownsService }: { ownsService: boolean },
): Result<null, SignatureRefusal> {
  if (mayApprove(signer.role)) return ok(null);
  if (signer.role !== "owner") return err("not_an_approver");
  return ownsService ? ok(null) : err("own_service_only");
}

/** The second signature: another person's, on the facts as they were shown. */
export function maySignSecond(
  request: SignatureRequestFacts,
  { signer, shown }: { signer: Signer; shown: readonly string[] },
): Result<null, SignatureRefusal> {
  if (!mayApprove(signer.role)) return err("not_an_approver");
  if (request.state !== "open") return err("request_closed");
  if (signer.id === request.askedBy) return err("same_person");
  return sameFacts(request.boundTo, shown) ? ok(null) : err("facts_changed");
}

export interface EmergencyFacts {
  signer: Signer;
  shown: readonly string[];
  reauthenticated: boolean;
  /** How many people may approve at all, the asker included. */
  eligibleApprovers: number;
  now: Date;
}

/** The asker alone: after five minutes without an answer, or where nobody else could answer. */
export function maySignEmergency(
  request: SignatureRequestFacts,
  facts: EmergencyFacts,
): Result<null, SignatureRefusal> {
  const { signer } = facts;
  if (!mayApprove(signer.role)) return err("not_an_approver");
  if (request.state !== "open") return err("request_closed");
  if (signer.id !== request.askedBy) return err("not_the_asker");
  if (!sameFacts(request.boundTo, facts.shown)) return err("facts_changed");
  const alone = facts.eligibleApprovers <= 1;
  if (!alone && facts.now < emergencyAllowedAt(request)) return err("still_waiting");
  return facts.reauthenticated ? ok(null) : err("reauthentication_needed");
}

export function emergencyAllowedAt(request: Pick<SignatureRequestFacts, "firstAskedAt">): Date {
  return new Date(request.firstAskedAt.getTime() + emergencyWaitMinutes * 60_000);
}

/** Reviewed by another approver at any time; by the same person after a day, in a one-person installation. */
export function mayReview(
  signature: { by: string; at: Date },
  facts: { reviewer: Signer; eligibleApprovers: number; now: Date },
): Result<null, SignatureRefusal> {
  if (!mayApprove(facts.reviewer.role)) return err("not_an_approver");
  if (facts.reviewer.id !== signature.by) return ok(null);
  if (facts.eligibleApprovers > 1) return err("same_person");
  const from = new Date(signature.at.getTime() + ownReviewHours * 3_600_000);
  return facts.now >= from ? ok(null) : err("review_too_early");
}

function sameFacts(one: readonly string[], other: readonly string[]): boolean {
  const left = new Set(one);
  const right = new Set(other);
  return left.size === right.size && left.isSubsetOf(right);
}
