import type { EventDto } from "@/domain/event/event-dto";
import type { CutoverState } from "@/domain/cutover/cutover";
import type { Severity } from "@/domain/incident/incident";
import type { CountAnswer } from "@/domain/incident/count-answer";

/** Open leaks of one severity, and the one whose key is live for the longest. Times are ISO 8601. */
export interface OpenOfSeverity {
  severity: Severity;
  count: CountAnswer;
  longestLive: { number: number; liveSince: string } | null;
}

/** A step that this person took on, in whoever's incident. */
export interface OwnStepDto {
  id: string;
  incident: { number: number; title: string };
  title: string;
  dueAt: string | null;
}

/** A service of the person's teams that has not moved to the new key yet. */
export interface OwnMoveDto {
  id: string;
  incident: { number: number; title: string };
  service: { id: string; name: string };
  environment: string;
  state: CutoverState;
  downSince: string | null;
  dueAt: string | null;
}

export interface ChangesDto {
  /** Newest first, of other people and of Rekey itself. */
  events: EventDto[];
  /** There are older ones than these. */
  more: boolean;
  /** Shown without a mark: the newest of all, since nothing was marked as seen yet. */
  first: boolean;
  /** The newest line of the log when this was read. */
  upTo: number;
}

export interface ContainedWeek {
  /** Its Monday, "2026-11-23". */
  week: string;
  count: number;
  /** From found to contained; null in a week without any. */
  medianMs: number | null;
  p90Ms: number | null;
}

export interface ContainedIncident {
  id: string;
  number: number;
  title: string;
  severity: Severity;
  detectedAt: string;
  containedAt: string;
}
