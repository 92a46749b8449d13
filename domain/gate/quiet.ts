import type { GatePolicy, UsageFacts } from "@/domain/gate/facts";

const minute = 60_000;

/** N: no use of the old version for this long before it may go. */
export function quietMinutes(policy: GatePolicy, lagMinutes: number | null): number {
  return Math.max(policy.quietMinutes, lagMinutes ?? 0);
}

/**
 * Was the old version watched for the whole time, and unused? Without a usage signal the answer is
 * no: silence of a log that nobody read is not quiet.
 */
export function quietSince(
  usage: UsageFacts,
  { hours, now }: { hours: number; now: Date },
): boolean {
  const { watchedFrom, watchedUntil, lastSuccessAt } = usage;
  if (watchedFrom === null || watchedUntil === null) return false;
  const from = now.getTime() - hours * 60 * minute;
  if (watchedFrom.getTime() > from) return false;
  if (now.getTime() - watchedUntil.getTime() > 60 * minute) return false;
  if (lastSuccessAt !== null && lastSuccessAt.getTime() > from) return false;
  return usage.unattributed.every((use) => use.at.getTime() <= from);
}
