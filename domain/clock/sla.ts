import { z } from "zod";
import type { Severity } from "@/domain/incident/incident";

const minutes = z.number().int().positive();

/** Minutes from detection to containment. */
export const slaTargetsSchema = z.object({
  critical: minutes,
  high: minutes,
  medium: minutes,
  low: minutes,
  /** For old material, whatever its severity. */
  backlog: minutes,
});
export type SlaTargets = z.infer<typeof slaTargetsSchema>;

export const defaultSlaTargets: SlaTargets = {
  critical: 15,
  high: 60,
  medium: 4 * 60,
  low: 24 * 60,
  backlog: 14 * 24 * 60,
};

export interface DueFacts {
  detectedAt: Date;
  severity: Severity;
  backlog: boolean;
  targets: SlaTargets;
}

export function dueAt({ detectedAt, severity, backlog, targets }: DueFacts): Date {
  const target = backlog ? targets.backlog : targets[severity];
  return new Date(detectedAt.getTime() + target * 60_000);
}

/**
 * After a change of severity or of the targets. A due time already passed stays, and so does that of
 * an incident already contained: nobody becomes punctual afterwards, and nobody becomes late.
 */
export function nextDueAt(
  current: Date | null,
  { facts, contained, now }: { facts: DueFacts; contained: boolean; now: Date },
): Date {
  if (current !== null && (contained || current <= now)) return current;
  return dueAt(facts);
}

/** Milliseconds late; null when it was or still may be in time. */
export function lateByMs(
  due: Date,
  { contained, now }: { contained: Date | null; now: Date },
): number | null {
  const late = (contained ?? now).getTime() - due.getTime();
  return late > 0 ? late : null;
}
