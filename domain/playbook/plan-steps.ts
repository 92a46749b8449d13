import { weights, type Doctrine, type IncidentKind, type Weight } from "@/domain/incident/incident";
import type { Playbook, StepTemplate } from "@/domain/playbook/playbook";
import type { Phase } from "@/domain/step/step";

/** Investigate runs beside; it stands second because it opens with the incident. */
const phaseOrder = {
  rotate_first: ["assess", "investigate", "prepare", "rotate", "deactivate", "monitor", "close"],
  contain_first: ["assess", "investigate", "deactivate", "prepare", "rotate", "monitor", "close"],
} as const satisfies Record<Doctrine, readonly Phase[]>;

/** Not signed yet is shown as rotate_first. */
export function phasesInOrder(doctrine: Doctrine | null): readonly Phase[] {
  return phaseOrder[doctrine ?? "rotate_first"];
}

export interface PlanFacts {
  doctrine: Doctrine | null;
  weight: Weight;
  kind: IncidentKind;
}

export interface PlannedStep {
  key: string;
  phase: Phase;
  ordinal: number;
  title: string;
  guidance: string;
  required: boolean;
}

/** The checklist of one incident, in the order in which it is worked down. */
export function planSteps(playbook: Playbook, facts: PlanFacts): PlannedStep[] {
  const doctrine = facts.doctrine ?? "rotate_first";
  const chosen = playbook.steps.filter(
    (step) =>
      step.doctrines.includes(doctrine) &&
      step.kinds.includes(facts.kind) &&
      weights.indexOf(facts.weight) >= weights.indexOf(step.from),
  );
  return phasesInOrder(doctrine)
    .flatMap((phase) => inPhase(chosen, { phase, doctrine }))
    .map((step, index) => ({
      key: step.key,
      phase: step.phase,
      ordinal: index + 1,
      title: wording(step, doctrine).title,
      guidance: wording(step, doctrine).guidance,
      required: step.requiredUnder.includes(doctrine),
    }));
}

/** Under contain_first nothing stands before what ends the exposure. */
function inPhase(
  steps: readonly StepTemplate[],
  { phase, doctrine }: { phase: Phase; doctrine: Doctrine },
): StepTemplate[] {
  const here = steps.filter((step) => step.phase === phase);
  if (doctrine === "rotate_first") return here;
  return here.toSorted((one, other) => Number(other.containing) - Number(one.containing));
}

function wording(step: StepTemplate, doctrine: Doctrine): { title: string; guidance: string } {
  const words = doctrine === "contain_first" ? (step.underContainFirst ?? step) : step;
  return { title: words.title, guidance: words.guidance };
}
