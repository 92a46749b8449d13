import type { DataKind, NotificationDecision } from "@/domain/notification/notification";

export interface StageDto {
  key: string;
  title: string;
  dueAt: string;
  sentAt: string | null;
  reference: string | null;
}

/** One authority on the clock of an event. Times are ISO 8601. */
export interface RegimeClockDto {
  id: string;
  name: string;
  authority: string;
  note: string | null;
  decision: NotificationDecision | null;
  reason: string | null;
  by: string | null;
  at: string | null;
  stages: StageDto[];
}

export interface NotificationDto {
  caseId: string;
  /** Somebody has to decide; else it is kept for the record. */
  asked: boolean;
  awareAt: string;
  awareReason: string | null;
  /** Empty: not known. */
  dataKinds: DataKind[];
  nextDueAt: string | null;
  regimes: RegimeClockDto[];
}

/** A stage that is due soon or late, on a list. */
export interface NotificationDueDto {
  caseId: string;
  /** An incident of the event, which the viewer may see. */
  number: number;
  title: string;
  /** "GDPR Art. 33: Notification". */
  what: string;
  dueAt: string;
}
