import type { TriageAction } from "@/domain/triage/triage";
import type { TriageAnswer, TriageTarget } from "@/domain/triage/triage-input";
import { numberText } from "@/lib/counted";

/** What an answer is given to: rows or a group, as they were shown. */
export type Asked = {
  targets: readonly TriageTarget[];
  /** "LEAK-42", "12 incidents", "example/shop". */
  name: string;
  /** Rows and groups that leave the list at once: their ids in it. */
  hides: readonly string[];
};

/** Answers that need one more word. */
export type Question = "test_credential" | "duplicate" | "later";

export const answerWords = {
  real: "Real",
  false_positive: "False positive",
  test_credential: "Test…",
  duplicate: "Duplicate…",
  later: "Later…",
  check_liveness: "Check liveness first",
} as const satisfies Record<TriageAction, string>;

const oneIs = {
  real: "is real. The clock to contain it runs.",
  false_positive: "is closed as a false positive.",
  test_credential: "is closed as a test key.",
  duplicate: "is closed as a duplicate.",
  later: "comes back later.",
  check_liveness: "waits for a check.",
} as const satisfies Record<TriageAction, string>;
const severalAre = {
  real: "are real. Their clocks to contain them run.",
  false_positive: "are closed as false positives.",
  test_credential: "are closed as test keys.",
  duplicate: "are closed as duplicates.",
  later: "come back later.",
  check_liveness: "wait for a check.",
} as const satisfies Record<TriageAction, string>;

/** "LEAK-42 is real.", "12 incidents are real." */
export function answeredSentence(
  numbers: readonly number[],
  { action }: Pick<TriageAnswer, "action">,
): string {
  return sentence(numbers, { one: oneIs[action], several: severalAre[action] });
}

export function broughtBackSentence(numbers: readonly number[]): string {
  return sentence(numbers, { one: "is back in the Inbox.", several: "are back in the Inbox." });
}

function sentence(numbers: readonly number[], words: { one: string; several: string }): string {
  return numbers.length === 1
    ? `LEAK-${numbers[0]} ${words.one}`
    : `${numberText(numbers.length)} incidents ${words.several}`;
}
