import { Check } from "lucide-react";

import { Disclosure } from "@/components/ui/disclosure";
import type { PhaseDto } from "@/domain/step/step-dto";

import { StepRow } from "./step-row";

type PhaseListProps = {
  phases: readonly PhaseDto[];
  /** The phase of the next step stands open. */
  current: string | null;
};

/** The checklist, in the doctrine's order. */
export function PhaseList({ phases, current }: PhaseListProps) {
  return (
    <ol className="flex flex-col gap-1">
      {phases.map((phase) => (
        <li key={phase.phase}>
          <PhasePart phase={phase} open={phase.phase === current} />
        </li>
      ))}
    </ol>
  );
}

export function PhasePart({ phase, open }: { phase: PhaseDto; open: boolean }) {
  const complete = phase.done === phase.total;
  return (
    <Disclosure
      open={open}
      summary={
        <span className="inline-flex items-center gap-2">
          <h3 className="text-13 font-semibold text-ink">{phase.title}</h3>
          <span className="text-12">
            {phase.done} of {phase.total}
          </span>
          {complete && <Check aria-hidden className="size-3.5 text-proved" />}
        </span>
      }
    >
      <ul className="flex flex-col">
        {phase.steps.map((step) => (
          <StepRow key={step.id} step={step} />
        ))}
      </ul>
    </Disclosure>
  );
}
