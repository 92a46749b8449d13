import type { Doctrine } from "@/domain/incident/incident";
import { exposes } from "@/domain/clock/exposure";
import type { KeyVersionState } from "@/domain/key/key";
import type { SettledStep } from "@/domain/step/settle-steps";

export interface NextStepFacts {
  doctrine: Doctrine | null;
  versionState: KeyVersionState;
  /** How many consumers are down right now. */
  consumersDown: number;
}

/**
 * The one thing to do next; null when everything open is blocked or waits.
 * Invariants: never a blocked, skipped or done step, and never an Investigate step while a
 * containing step is open on a key that may still work.
 */
export function nextStep(
  steps: readonly SettledStep[],
  { doctrine, versionState, consumersDown }: NextStepFacts,
): SettledStep | null {
  const ready = steps
    .filter((step) => step.state === "todo" || step.state === "doing")
    .toSorted((one, other) => one.ordinal - other.ordinal);
  const mayWork = exposes(versionState);
  const contains = ready.find((step) => step.containing);
  if (doctrine === "contain_first" && mayWork && contains !== undefined) return contains;

  // The exposure is over and services are down: what brings them back goes before all proof.
  const restores = ready.find((step) => step.phase === "rotate" && step.required);
  if (!mayWork && consumersDown > 0 && restores !== undefined) return restores;

  const toContain = steps.some((step) => step.containing && isOpen(step));
  const mayInvestigate = !(mayWork && toContain);
  const inOrder = [
    ...ready.filter((step) => isEarly(step)),
    ...ready.filter((step) => step.phase === "investigate" && mayInvestigate),
    ...ready.filter((step) => isLate(step)),
  ];
  return inOrder.find((step) => step.required) ?? inOrder[0] ?? null;
}

function isOpen(step: SettledStep): boolean {
  return step.state !== "done" && step.state !== "skipped";
}

function isLate(step: SettledStep): boolean {
  return step.phase === "monitor" || step.phase === "close";
}

function isEarly(step: SettledStep): boolean {
  return step.phase !== "investigate" && !isLate(step);
}
