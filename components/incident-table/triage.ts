import type { RoomAction } from "@/components/incident/room-actions";
import type { Verdict } from "@/domain/key/key";

/** The Inbox's three answers; a test key's comes with what the provider says to it. */
export type Triage =
  | { answer: "real" }
  | { answer: "false_positive" }
  | { answer: "test_credential"; liveness: Verdict };

export type TriageActions = Record<
  "confirmIncident" | "undoConfirm" | "dismissIncident" | "reopenIncident",
  RoomAction
>;

type Call = { action: RoomAction; input: Record<string, unknown> };

export function triageCall(actions: TriageActions, { number, triage }: Asked): Call {
  return triage.answer === "real"
    ? { action: actions.confirmIncident, input: { number } }
    : {
        action: actions.dismissIncident,
        input: {
          number,
          resolution: triage.answer,
          ...("liveness" in triage && { liveness: triage.liveness }),
        },
      };
}

export function undoCall(actions: TriageActions, { number, triage }: Asked): Call {
  return triage.answer === "real"
    ? { action: actions.undoConfirm, input: { number } }
    : { action: actions.reopenIncident, input: { number, reason: "Undone right away." } };
}

type Asked = { number: number; triage: Triage };

const oneIs = {
  real: "is real. The clock to contain it runs.",
  false_positive: "is closed as a false positive.",
  test_credential: "is closed as a test key.",
} as const satisfies Record<Triage["answer"], string>;
const severalAre = {
  real: "are real. Their clocks to contain them run.",
  false_positive: "are closed as false positives.",
  test_credential: "are closed as test keys.",
} as const satisfies Record<Triage["answer"], string>;

/** "LEAK-42 is real.", "12 incidents are real." */
export function triageSentence(numbers: readonly number[], { answer }: Triage): string {
  return numbers.length === 1
    ? `LEAK-${numbers[0]} ${oneIs[answer]}`
    : `${numbers.length} incidents ${severalAre[answer]}`;
}
