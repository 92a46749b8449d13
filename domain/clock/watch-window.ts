import type { Weight } from "@/domain/incident/incident";

export const watchHours = { light: 24, standard: 7 * 24, full: 7 * 24 } as const satisfies Record<
  Weight,
  number
>;

export interface WatchFacts {
  weight: Weight;
  /** When the old version went down; null while it has not. */
  downSince: Date | null;
  /** Successful uses of the old version, and reports that a consumer broke. Each starts it anew. */
  disturbances: readonly Date[];
  now: Date;
}

export type WatchWindow =
  | { started: false }
  | { started: true; since: Date; until: Date; passed: boolean };

export function watchWindow({ weight, downSince, disturbances, now }: WatchFacts): WatchWindow {
  if (downSince === null || downSince > now) return { started: false };
  const since = disturbances
    .filter((at) => at <= now)
    .reduce((latest, at) => (at > latest ? at : latest), downSince);
  const until = new Date(since.getTime() + watchHours[weight] * 3_600_000);
  return { started: true, since, until, passed: now >= until };
}
