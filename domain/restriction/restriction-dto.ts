import type { PersonDto } from "@/domain/member/person-dto";

export type ReaderHow = "lead" | "restricted_it" | "named" | "break_glass";

/** Who sees a restricted incident, and why. Times are ISO 8601. */
export interface RestrictionDto {
  since: string | null;
  by: PersonDto | null;
  reason: string | null;
  suspect: PersonDto | null;
  readers: (PersonDto & { how: ReaderHow; until: string | null })[];
  /** May the viewer let people in and out? */
  mayManage: boolean;
}
