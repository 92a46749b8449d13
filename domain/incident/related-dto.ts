import type { IncidentKind, IncidentState } from "@/domain/incident/incident";
import type { LinkKind } from "@/domain/incident/link";
import type { RegroupingKind } from "@/domain/incident/regrouping";
import type { KeyPartRole } from "@/domain/key/key";
import type { OccurrenceDto } from "@/domain/occurrence/occurrence-dto";

export interface LinkDto {
  id: string;
  kind: LinkKind;
  /** This incident is the one that the sentence begins with. */
  outward: boolean;
  number: number;
  title: string;
  state: IncidentState;
}

/** What an incident has to do with others, of those that the reader may see. */
export interface RelatedDto {
  event: { number: number; title: string | null; others: number };
  links: LinkDto[];
  /** What was merged into it, and where it was merged into itself. */
  mergedHere: number[];
  mergedInto: number | null;
}

export interface RegroupingDto {
  id: string;
  kind: RegroupingKind;
  /** This incident stayed; else it is the one that went. */
  stayed: boolean;
  number: number;
  reason: string | null;
  by: string | null;
  at: string;
}

export interface RelationsDto extends RelatedDto {
  number: number;
  kind: IncidentKind;
  title: string;
  state: IncidentState;
  regroupings: RegroupingDto[];
  parts: { id: string; role: KeyPartRole; label: string | null; preview: string | null }[];
  occurrences: OccurrenceDto[];
  occurrencesMore: number;
  may: { merge: boolean; link: boolean; move: boolean };
}
