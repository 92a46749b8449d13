import "server-only";
import { exposedSpans, type LogCoverage, logCoverage } from "@/domain/clock/log-coverage";
import type { IncidentRecord } from "@/server/incident/load-record";
import { stateChanges } from "@/server/incident/lifecycle-facts";

/** How much of the exposed time the log reviews of this key cover; null where nobody reviewed any. */
export function reviewedCoverage(record: IncidentRecord, now: Date): LogCoverage | null {
  const reviews = record.keyVersion.usageReviews;
  if (reviews.length === 0) return null;
  return logCoverage(
    exposedOf(record, now),
    reviews.map(({ fromAt, untilAt }) => ({ from: fromAt, until: untilAt })),
  );
}

export function exposedDaysOf(record: IncidentRecord, now: Date): number {
  return logCoverage(exposedOf(record, now), []).exposedDays;
}

function exposedOf(record: IncidentRecord, now: Date) {
  const exposedSince = record.exposedSince ?? record.detectedAt;
  return exposedSpans({ exposedSince, changes: stateChanges(record), now });
}
