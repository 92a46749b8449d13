import type { Severity } from "@/domain/incident/incident";
import type { TriageOutcome } from "@/domain/triage/triage";

export type TriageResult = {
  number: number;
  outcome: TriageOutcome;
  /** Why nothing was changed. */
  message?: string;
};

/** What one part of an answer did. */
export type TriageReport = {
  batchId: string;
  results: TriageResult[];
  /** Ask again from here; null when this was the last part. */
  next: number | null;
  /** Rows that came to the list after it was shown: nobody has seen them, so they stay. */
  arrived: number;
};

/** Of each row that was to come back: whether it did. */
export type BringBackReport = { results: TriageResult[] };

/** One line of the grouped Inbox. */
export interface InboxGroupRow {
  key: string;
  /** What a person calls it; null for those without one. */
  name: string | null;
  count: number;
  worst: Severity;
  live: number;
  public: number;
  newestAt: string;
}

export type InboxGroups = {
  data: InboxGroupRow[];
  next: string | null;
  prev: string | null;
  /** With a search or filters only the worst so many rows are grouped. */
  capped: boolean;
  /** Restricted incidents that this person may see: in no group, for nobody else. */
  restricted: number;
};

/** What an incident was before an answer changed it. Times are ISO 8601. */
export interface TriageBefore {
  laterUntil: string | null;
  livenessAskedAt: string | null;
  duplicateOfId: string | null;
}
