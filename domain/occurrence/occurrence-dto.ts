import type { ExposureFactKind } from "@/domain/occurrence/exposure-fact";
import type { Presence, SourceKind, Visibility } from "@/domain/occurrence/occurrence";

export interface OccurrenceDto {
  id: string;
  sourceKind: SourceKind;
  tool: string;
  ruleId: string;
  repository: string | null;
  commit: string | null;
  path: string | null;
  line: number | null;
  url: string | null;
  author: string | null;
  committedAt: string | null;
  message: string | null;
  visibility: Visibility;
  presence: Presence;
  foundAt: string;
  /** What became of it, oldest first. */
  history: ExposureFactDto[];
  /** When anybody could read it there. */
  publicSpans: { from: string; until: string | null }[];
}

export interface ExposureFactDto {
  id: string;
  kind: ExposureFactKind;
  at: string;
  by: string | null;
  reason: string | null;
}
