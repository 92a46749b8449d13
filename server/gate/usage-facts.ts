import "server-only";
import type { UsageFacts } from "@/domain/gate/facts";
import type { IncidentRecord } from "@/server/incident/load-record";

type VersionRow = IncidentRecord["keyVersion"];

/** What logs and providers showed of the old version, and for which unbroken span somebody looked. */
export function usageFacts({ uses, usageReviews }: VersionRow): UsageFacts {
  const successes = uses.filter((use) => use.success);
  const watched = lastUnbrokenSpan(usageReviews);
  return {
    watchedFrom: watched?.from ?? null,
    watchedUntil: watched?.until ?? null,
    lastSuccessAt: successes.at(-1)?.happenedAt ?? null,
    unattributed: successes
      .filter((use) => use.consumerId === null)
      .map((use) => ({ id: use.id, at: use.happenedAt, address: use.address })),
  };
}

/** Reviews that touch or overlap make one span; the newest span speaks for now. */
function lastUnbrokenSpan(
  reviews: VersionRow["usageReviews"],
): { from: Date; until: Date } | undefined {
  let span: { from: Date; until: Date } | undefined;
  for (const review of reviews.toSorted((a, b) => a.fromAt.getTime() - b.fromAt.getTime())) {
    if (span !== undefined && review.fromAt <= span.until) {
      if (review.untilAt > span.until) span.until = review.untilAt;
    } else {
      span = { from: review.fromAt, until: review.untilAt };
    }
  }
  return span;
}
