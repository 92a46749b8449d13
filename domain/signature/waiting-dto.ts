import type { PersonDto } from "@/domain/member/person-dto";
import type { SignatureSubject } from "@/domain/signature/signature";

/** One line of "Signatures waiting". Times are ISO 8601. */
export interface WaitingDto {
  kind: "request" | "review";
  /** Of the request, or of the signature to review. */
  id: string;
  incident: { number: number; title: string };
  subject: SignatureSubject | "doctrine";
  sentence: string;
  reason: string | null;
  by: { id: string; name: string };
  since: string;
  /** What was shown to the asker: sent back when signing. */
  shown: string[];
  /** I am the one who asked, or who signed alone. */
  mine: boolean;
  /** Of what one person signed alone: who may review it, and from when it is overdue. */
  review: { by: PersonDto[]; dueAt: string } | null;
  may: {
    sign: boolean;
    refuse: boolean;
    withdraw: boolean;
    review: boolean;
    /** From when I may sign or review alone; null when not at all. */
    aloneFrom: string | null;
  };
}
