import type { TriageTarget } from "@/domain/triage/triage-input";

import type { Asked } from "./answer";

/** A line of the grouped Inbox that was selected: a group, or a row. */
export type Line = {
  id: string;
  asked: Asked;
  /** The id of the group's line that a row stands below. */
  within: string | null;
};

export type ChosenLines = ReadonlyMap<string, Line>;

/** A group holds its rows: with it they are chosen, and cannot be chosen once more. */
export function toggled(chosen: ChosenLines, line: Line): ChosenLines {
  if (isWithin(chosen, line)) return chosen;
  const rest = [...chosen].filter(([id, { within }]) => id !== line.id && within !== line.id);
  return new Map(chosen.has(line.id) ? rest : [...rest, [line.id, line]]);
}

export function isWithin(chosen: ChosenLines, { within }: Pick<Line, "within">): boolean {
  return within !== null && chosen.has(within);
}

/** One answer to all of them: the rows together, then each group. */
export function askedOfLines(chosen: ChosenLines): Asked {
  const all = [...chosen.values()].map(({ asked }) => asked);
  const targets = all.flatMap((asked) => asked.targets);
  const numbers = targets.flatMap((target) => ("numbers" in target ? target.numbers : []));
  const groups = targets.filter((target) => !("numbers" in target));
  const rows: TriageTarget[] = numbers.length === 0 ? [] : [{ numbers }];
  return {
    targets: [...rows, ...groups],
    name: all.length === 1 ? (all[0]?.name ?? "") : `${all.length} lines`,
    hides: all.flatMap(({ hides }) => hides),
  };
}
