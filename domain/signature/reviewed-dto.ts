import type { PersonDto } from "@/domain/member/person-dto";

/** What one person signed alone, and the review of it. Times are ISO 8601. */
export interface ReviewedDto {
  signatureId: string;
  incident: { number: number; title: string };
  sentence: string;
  signedBy: PersonDto;
  signedAt: string;
  reviewedBy: PersonDto;
  reviewedAt: string;
  outcome: "accepted" | "voided";
}
