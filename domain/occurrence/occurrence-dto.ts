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
}
