import { RelativeTime } from "@/components/time/relative-time";
import { DueTime } from "@/components/time/due-time";
import { Disclosure } from "@/components/ui/disclosure";
import { StatePill } from "@/components/ui/state-pill";
import type { StepDto } from "@/domain/step/step-dto";

import { EvidenceList } from "./evidence-list";
import { StepMenu } from "./step-menu";
import { stepWords } from "./step-words";

/** One line of the checklist; guidance and evidence open below it. */
export function StepRow({ step }: { step: StepDto }) {
  const { word, tone, icon } = stepWords[step.state];
  return (
    <li className="flex items-start gap-2 py-1">
      <span className="w-20 shrink-0 pt-0.5">
        <StatePill tone={tone} icon={icon} plain>
          {word}
        </StatePill>
      </span>
      <div className="min-w-0 flex-1">
        <Disclosure
          summary={
            <>
              <span dir="auto" className="text-ink">
                {step.title}
              </span>
              {!step.required && <span className="text-12"> (optional)</span>}
              {step.evidence.length > 0 && (
                <span className="text-12">, evidence: {step.evidence.length}</span>
              )}
            </>
          }
        >
          <div className="flex flex-col gap-1">
            <p className="text-muted">{step.guidance}</p>
            {step.decidedBy !== null && step.state !== "done" && (
              <p className="text-12 text-muted">Completes by itself. Now: {step.decidedBy}</p>
            )}
            {step.evidence.length > 0 && <EvidenceList evidence={step.evidence} />}
          </div>
        </Disclosure>
        <StepFacts step={step} />
      </div>
      <StepMenu step={step} />
    </li>
  );
}

function StepFacts({ step }: { step: StepDto }) {
  const open = step.state === "todo" || step.state === "doing" || step.state === "blocked";
  return (
    <p className="mt-1 flex flex-wrap gap-x-2 pl-4.5 text-12 text-muted empty:hidden">
      {step.blockedBy !== null && <span>{step.blockedBy}</span>}
      {step.reason !== null && <span dir="auto">{step.reason}</span>}
      {step.doneAt !== null && (
        <span>
          {step.doneBy !== null && <bdi>{step.doneBy}, </bdi>}
          <RelativeTime at={step.doneAt} />
        </span>
      )}
      {open && step.assignee !== null && <bdi>{step.assignee.name}</bdi>}
      {open && step.dueAt !== null && <DueTime at={step.dueAt} />}
    </p>
  );
}
