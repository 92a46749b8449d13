import { exposes, inOrder, type StateChange } from "@/domain/clock/exposure";

export interface Span {
  from: Date;
  until: Date;
}

export interface LogCoverage {
  coveredDays: number;
  exposedDays: number;
}

const dayMs = 86_400_000;

/** When the key worked, or nobody knew that it did not, from being published until now. */
export function exposedSpans(facts: {
  exposedSince: Date;
  changes: readonly StateChange[];
  now: Date;
}): Span[] {
  const { exposedSince, now } = facts;
  const spans: Span[] = [];
  let from: Date | null = exposedSince <= now ? exposedSince : null;
  for (const change of inOrder(facts.changes, now)) {
    const at = change.at > exposedSince ? change.at : exposedSince;
    if (exposes(change.state)) {
      from ??= at;
    } else if (from !== null) {
      if (at > from) spans.push({ from, until: at });
      from = null;
    }
  }
  return from === null || from >= now ? spans : [...spans, { from, until: now }];
}

/**
 * "Logs cover 90 of 210 exposed days": the part of the exposed time that somebody read the logs of.
 * A day begun is a day exposed; a day covered is a whole one, but for the last of a full coverage.
 */
export function logCoverage(exposed: readonly Span[], reviewed: readonly Span[]): LogCoverage {
  const exposedMs = exposed.reduce((sum, span) => sum + lengthOf(span), 0);
  const looked = joined(reviewed);
  const coveredMs = exposed
    .flatMap((span) => looked.map((other) => Math.max(0, lengthOf(overlap(span, other)))))
    .reduce((sum, ms) => sum + ms, 0);
  const exposedDays = Math.max(1, Math.ceil(exposedMs / dayMs));
  const coveredDays =
    exposedMs > 0 && coveredMs >= exposedMs ? exposedDays : Math.floor(coveredMs / dayMs);
  return { coveredDays, exposedDays };
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.from.getTime() - other.from.getTime())) {
    if (span.until <= span.from) continue;
    const last = result.at(-1);
    if (last === undefined || span.from > last.until) result.push({ ...span });
    else if (span.until > last.until) last.until = span.until;
  }
  return result;
}

function overlap(one: Span, other: Span): Span {
  return {
    from: one.from > other.from ? one.from : other.from,
    until: one.until < other.until ? one.until : other.until,
  };
}

function lengthOf({ from, until }: Span): number {
  return until.getTime() - from.getTime();
}
