const dayMs = 86_400_000;
export const weekMs = 7 * dayMs;

/** The Monday 00:00 UTC of the week that a time lies in. */
export function weekOf(time: Date): Date {
  const day = Math.floor(time.getTime() / dayMs);
  // Day 0 was a Thursday.
  const sinceMonday = (day + 3) % 7;
  return new Date((day - sinceMonday) * dayMs);
}

/** The Mondays of so many weeks up to the one of `now`, oldest first. */
export function lastWeeks(now: Date, count: number): Date[] {
  const current = weekOf(now).getTime();
  return Array.from({ length: count }, (_, at) => new Date(current - (count - 1 - at) * weekMs));
}

/** "2026-11-23": how an address names a week. */
export function weekName(monday: Date): string {
  return monday.toISOString().slice(0, 10);
}
