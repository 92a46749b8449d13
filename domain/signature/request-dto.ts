import type { PersonDto } from "@/domain/member/person-dto";
import type { RequestState, SignatureSubject } from "@/domain/signature/signature";

export interface RequestDto {
  id: string;
  subject: SignatureSubject;
  /** What is asked, in one sentence. */
  sentence: string;
  reason: string | null;
  cutoverId: string | null;
  askedBy: PersonDto;
  askedAt: string;
  /** From when the asker may sign alone. */
  aloneFrom: string;
  state: RequestState;
  signedBy: string[];
  boundTo: string[];
  mine: boolean;
}

export interface ReviewDto {
  signatureId: string;
  sentence: string;
  signedBy: PersonDto;
  signedAt: string;
  /** The signer of a one-person installation may review from here. */
  ownReviewFrom: string;
}
