import type { TriageReport, TriageResult } from "@/domain/triage/triage-dto";

/** What all parts of one answer did together. */
export type AnswerReport = {
  done: number[];
  left: TriageResult[];
  arrived: number;
};

export const nothingYet: AnswerReport = { done: [], left: [], arrived: 0 };

export function withPart(report: AnswerReport, part: TriageReport): AnswerReport {
  return { ...withResults(report, part.results), arrived: report.arrived + part.arrived };
}

export function withResults(report: AnswerReport, results: readonly TriageResult[]): AnswerReport {
  const done = results.filter(({ outcome }) => outcome === "done");
  return {
    ...report,
    done: [...report.done, ...done.map(({ number }) => number)],
    left: [...report.left, ...results.filter(({ outcome }) => outcome !== "done")],
  };
}

const named = 3;

/** Why some rows stayed: "LEAK-4: it has an answer already. 12 more stayed. 3 more arrived." */
export function leftSentences({ left, arrived }: AnswerReport): string[] {
  const first = left
    .slice(0, named)
    .map(({ number, message }) => `LEAK-${number}: ${message ?? "It stayed as it is."}`);
  const more = left.length - first.length;
  return [
    ...first,
    ...(more > 0 ? [`${more} more stayed as they are.`] : []),
    ...(arrived > 0 ? [`${arrived} more arrived meanwhile. Look at them first.`] : []),
  ];
}
