import type { PersonDto } from "@/domain/member/person-dto";

/** A hand-over that waits for its receiver. Times are ISO 8601. */
export interface HandoverDto {
  id: string;
  incident: { number: number; title: string };
  from: PersonDto;
  to: PersonDto;
  note: string | null;
  /** Where the incident stood when it was asked, in plain words. */
  standing: string | null;
  askedAt: string;
  may: { answer: boolean; withdraw: boolean };
}

/** What became of each row of a bulk act. */
export interface HandoverResults {
  results: { number: number; outcome: "asked" | "accepted" | "left"; message?: string }[];
}
