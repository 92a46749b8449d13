import "server-only";
import type { TriageResult } from "@/domain/triage/triage-dto";
import type { TriageRow } from "@/server/triage/lock-triage-rows";

/** Numbers that lead nowhere. A restricted one that the person may not see is not there either. */
export function unknownNumbers(
  numbers: readonly number[],
  rows: readonly Pick<TriageRow, "number">[],
): TriageResult[] {
  const found = new Set(rows.map(({ number }) => number));
  return [...new Set(numbers)]
    .filter((number) => !found.has(number))
    .map((number) => ({ number, outcome: "refused", message: `There is no LEAK-${number}.` }));
}
