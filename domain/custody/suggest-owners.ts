/** What points at a team, the strongest first. */
export const ownerSignals = [
  "consumer",
  "repository",
  "author",
  "same_event",
  "same_account",
  "path",
  "same_name",
  "reporter",
] as const;
export type OwnerSignal = (typeof ownerSignals)[number];

/** One thing that points at a team, in plain words. */
export interface OwnerClue {
  teamId: string;
  signal: OwnerSignal;
  /** "checkout-api uses it." */
  because: string;
}

export interface OwnerSuggestion {
  teamId: string;
  reasons: string[];
}

const weights = {
  consumer: 8,
  repository: 6,
  author: 4,
  same_event: 4,
  same_account: 3,
  path: 2,
  same_name: 1,
  reporter: 1,
} as const satisfies Record<OwnerSignal, number>;

const most = 5;

/**
 * Which teams are likely to own a key, the likeliest first, each with its reasons. The same signal
 * counts once a team, so that ten places in one repository are no ten reasons. Equal ones keep the
 * order in which the clues came.
 */
export function suggestOwners(clues: readonly OwnerClue[]): OwnerSuggestion[] {
  const teams = new Map<string, { signals: Set<OwnerSignal>; reasons: Set<string> }>();
  const strongestFirst = clues.toSorted(
    (one, other) => ownerSignals.indexOf(one.signal) - ownerSignals.indexOf(other.signal),
  );
  for (const { teamId, signal, because } of strongestFirst) {
    const team = teams.get(teamId) ?? { signals: new Set(), reasons: new Set() };
    team.signals.add(signal);
    team.reasons.add(because);
    teams.set(teamId, team);
  }
  return [...teams]
    .map(([teamId, { signals, reasons }]) => ({
      teamId,
      reasons: [...reasons].slice(0, most),
      score: [...signals].reduce((sum, signal) => sum + weights[signal], 0),
    }))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ teamId, reasons }) => ({ teamId, reasons }));
}
