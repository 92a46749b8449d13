const warnDays = 14;
const dayMs = 86_400_000;

/** When the author is told that a rule ends: 14 days before, of a short one after half its time. */
export function warnAt({ from, expiresAt }: { from: Date; expiresAt: Date }): Date {
  const ahead = Math.min(warnDays * dayMs, (expiresAt.getTime() - from.getTime()) / 2);
  return new Date(expiresAt.getTime() - ahead);
}
