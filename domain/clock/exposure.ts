import type { KeyVersionState } from "@/domain/key/key";

/** When a version changed state, by the time it happened. */
export interface StateChange {
  at: Date;
  state: KeyVersionState;
}

export interface Exposure {
  /** Milliseconds of intervals that are over. */
  closedMs: number;
  /** The interval still running began here; null while the clock stands. */
  runningSince: Date | null;
}

export function exposes(state: KeyVersionState): boolean {
  return state === "live" || state === "unknown";
}

/** In order of happening; at one instant the later entry of the list wins. */
export function inOrder(changes: readonly StateChange[], now: Date): StateChange[] {
  return changes
    .filter((change) => change.at <= now)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

/**
 * How long a value has been out while it worked or nobody knew that it did not: from publishing,
 * leaving out the time it was disabled or dead. Before the first change it counts as not known.
 */
export function exposure(facts: {
  exposedSince: Date | null;
  changes: readonly StateChange[];
  now: Date;
}): Exposure {
  const { exposedSince, now } = facts;
  if (exposedSince === null || exposedSince > now) return { closedMs: 0, runningSince: null };
  let closedMs = 0;
  let runningSince: Date | null = exposedSince;
  for (const change of inOrder(facts.changes, now)) {
    const at = change.at > exposedSince ? change.at : exposedSince;
    if (exposes(change.state)) {
      runningSince ??= at;
    } else if (runningSince !== null) {
      closedMs += at.getTime() - runningSince.getTime();
      runningSince = null;
    }
  }
  return { closedMs, runningSince };
}

export function exposureMs({ closedMs, runningSince }: Exposure, now: Date): number {
  if (runningSince === null) return closedMs;
  return closedMs + Math.max(0, now.getTime() - runningSince.getTime());
}
