import type { PlannedStep } from "@/domain/playbook/plan-steps";
import type { StepState } from "@/domain/step/step";

export interface ExistingStep {
  key: string;
  state: StepState;
}

export interface StepChanges {
  add: PlannedStep[];
  /** Order and words follow the new doctrine and weight; a done step keeps its words. */
  change: PlannedStep[];
  /** Not asked for any more. What was done or skipped stays as history. */
  retire: string[];
}

/** When doctrine, weight or kind change: what the checklist needs to become the new plan. */
export function replanSteps(
  existing: readonly ExistingStep[],
  plan: readonly PlannedStep[],
): StepChanges {
  const known = new Set(existing.map((step) => step.key));
  const wanted = new Set(plan.map((step) => step.key));
  return {
    add: plan.filter((step) => !known.has(step.key)),
    change: plan.filter((step) => known.has(step.key)),
    retire: existing
      .filter((step) => !wanted.has(step.key) && step.state !== "done" && step.state !== "skipped")
      .map((step) => step.key),
  };
}
