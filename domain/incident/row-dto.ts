import type { CountAnswer } from "@/domain/incident/count-answer";
import type { IncidentKind, IncidentState, Resolution, Severity } from "@/domain/incident/incident";
import type { IncidentView } from "@/domain/incident/incident-views";
import type { KeyVersionState } from "@/domain/key/key";
import type { Visibility } from "@/domain/occurrence/occurrence";
import type { Phase } from "@/domain/step/step";

type Named = { id: string; name: string };

/** One line of the incidents table, from the incident's own summary. Times are ISO 8601. */
export interface IncidentRow {
  id: string;
  number: number;
  kind: IncidentKind;
  state: IncidentState;
  resolution: Resolution | null;
  severity: Severity;
  /** What the rules say: another one when a person raised or lowered it. */
  severityComputed: Severity;
  secretType: Named;
  keyName: string;
  /** Public id or masked preview. */
  keyLabel: string | null;
  keyState: KeyVersionState;
  keyStateSince: string | null;
  /** The clock shows now minus this; null when the exposure stopped. */
  liveSince: string | null;
  exposure: Visibility;
  /** Null until it is confirmed. */
  dueAt: string | null;
  containedAt: string | null;
  nextStep: string | null;
  phase: Phase | null;
  watchUntil: string | null;
  consumers: number;
  moved: number;
  down: number;
  lead: Named | null;
  /** The first place, of so many. */
  foundIn: string | null;
  places: number;
  detectedAt: string;
  resolvedAt: string | null;
  backlog: boolean;
  waitingFor: string | null;
  waitingUntil: string | null;
  /** Out of the Inbox until then. */
  laterUntil: string | null;
  reviewsOpen: number;
}

/** What a service owner's list says of an incident: as much as their card does. */
export interface OwnIncidentRow {
  id: string;
  number: number;
  state: IncidentState;
  secretType: Named;
  keyName: string;
  keyState: KeyVersionState;
  dueAt: string | null;
  containedAt: string | null;
  /** Of the own teams' consumers alone. */
  own: { consumers: number; moved: number; down: number };
}

export type Page<T> = { data: T[]; next: string | null; prev: string | null };

export interface IncidentCounts {
  views: Record<IncidentView, CountAnswer>;
  /** What the view, the search and the filters leave. */
  matching: CountAnswer;
}
