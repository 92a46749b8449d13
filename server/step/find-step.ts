import "server-only";
import { missingFactSentences } from "@/domain/step/step-fact";
import { AppError } from "@/lib/app-error";
import type { IncidentRecord } from "@/server/incident/load-record";
import { decidedByOf } from "@/server/step/playbook-of";

export type StepRow = IncidentRecord["steps"][number];

export function findStep(record: IncidentRecord, stepId: string): StepRow {
  const step = record.steps.find(({ id }) => id === stepId);
  if (step === undefined) throw new AppError("not_found", "There is no such step here.");
  return step;
}

/** A step that the facts decide can't be ticked: what would complete it is the answer. */
export function refuseIfDecided(record: IncidentRecord, step: StepRow): void {
  const fact = decidedByOf(record, step.key);
  if (fact === null) return;
  throw new AppError("wrong_state", `${missingFactSentences[fact]} This step follows from that.`, {
    hint: "Record the fact, and the step completes by itself.",
  });
}
