import type { Cause, IncidentState, Resolution, Severity } from "@/domain/incident/incident";
import type { KeyVersionState } from "@/domain/key/key";
import type { LeakEventSource } from "@/domain/leak-event/leak-event";
import type { NotificationDto } from "@/domain/notification/notification-dto";
import type { OwnerDraft } from "@/domain/leak-event/owner-drafts";
import type { Presence, SourceKind, Visibility } from "@/domain/occurrence/occurrence";

/** Times are ISO 8601 in UTC. Only what the reader may see is listed or counted. */
export interface LeakEventRowDto {
  number: number;
  title: string | null;
  source: LeakEventSource;
  createdAt: string;
  cause: Cause | null;
  cleanedUpAt: string | null;
  open: number;
  incidents: number;
  worst: Severity;
}

export interface LeakEventPage {
  data: LeakEventRowDto[];
  /** Ask for those before this number; null at the end. */
  next: number | null;
}

export interface EventIncidentDto {
  id: string;
  number: number;
  title: string;
  state: IncidentState;
  resolution: Resolution | null;
  severity: Severity;
  keyState: KeyVersionState;
  visibility: Visibility;
  ownerTeam: string | null;
  nextStep: string | null;
  duplicateOf: number | null;
}

export interface EventOccurrenceDto {
  id: string;
  incident: number;
  sourceKind: SourceKind;
  repository: string | null;
  commit: string | null;
  path: string | null;
  line: number | null;
  url: string | null;
  visibility: Visibility;
  presence: Presence;
  foundAt: string;
}

export interface OwnerMessageDto {
  id: string;
  team: string | null;
  channel: string;
  text: string | null;
  incidents: number[];
  sentBy: string | null;
  sentAt: string;
}

export interface EventMoveDto {
  id: string;
  /** Which incidents came, and from which event. */
  incidents: { number: number; from: number }[];
  by: string | null;
  at: string;
}

export interface LeakEventDto {
  id: string;
  number: number;
  title: string | null;
  source: LeakEventSource;
  createdAt: string;
  mergedInto: number | null;
  cause: Cause | null;
  causeSetAt: string | null;
  cleanUp: {
    at: string;
    by: string | null;
    note: string | null;
    link: string | null;
    /** Places were found after it: they are not clean. */
    foundSince: number;
  } | null;
  /** The clock of authorities, once somebody has to decide. */
  notification: NotificationDto | null;
  incidents: EventIncidentDto[];
  occurrences: EventOccurrenceDto[];
  occurrencesMore: number;
  drafts: OwnerDraft[];
  messages: OwnerMessageDto[];
  /** What came here by hand and may be moved back, newest first. */
  moves: EventMoveDto[];
  may: { move: boolean; setCause: boolean; cleanUp: boolean; tell: boolean; notify: boolean };
}
