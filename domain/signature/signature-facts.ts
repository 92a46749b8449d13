import type { RequestState, SignatureKind, SignatureSubject } from "@/domain/signature/signature";

/** One recorded act. `by` is a member id. `reauthenticated` is true only when the signer just proved who they are. */
export interface SignatureFacts {
  by: string;
  kind: SignatureKind;
  at: Date;
  reauthenticated: boolean;
}

/**
 * A question for a second person, with every signature on it. The decisions read the signatures
 * themselves and not `state` alone: a row that claims "signed" with one signer counts for nothing.
 */
export interface SignatureRequestFacts {
  id: string;
  subject: SignatureSubject;
  /** The cutover of a waiver or lowering; the incident for the rest. */
  subjectId: string;
  askedBy: string;
  askedAt: Date;
  /** A renewal (a new blocker voided the old one) keeps the first time. */
  firstAskedAt: Date;
  state: RequestState;
  /** Identities of the blockers or facts that were shown. */
  boundTo: readonly string[];
  signatures: readonly SignatureFacts[];
}
