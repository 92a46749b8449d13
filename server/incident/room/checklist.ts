import "server-only";
import type { Doctrine } from "@/domain/incident/incident";
import type { PhaseDto, StepDto } from "@/domain/step/step-dto";
import { phasesInOrder } from "@/domain/playbook/plan-steps";
import { alreadyDoneNeeds } from "@/domain/step/already-done";
import { type Phase, phaseSchema, stepStateSchema } from "@/domain/step/step";
import { missingFactSentences } from "@/domain/step/step-fact";
import type { IncidentRecord } from "@/server/incident/load-record";
import { iso } from "@/server/incident/room/board-rows";
import { evidenceDto, type RoomSources } from "@/server/incident/room/evidence-dto";
import { decidedByOf } from "@/server/step/playbook-of";

export const phaseTitles = {
  assess: "Assess",
  investigate: "Investigate",
  prepare: "Prepare",
  rotate: "Rotate",
  deactivate: "Deactivate",
  monitor: "Monitor",
  close: "Close",
} as const satisfies Record<Phase, string>;

export function checklist(
  sources: RoomSources,
  doctrine: Doctrine | null,
): { phases: PhaseDto[]; investigate: PhaseDto } {
  const steps = sources.record.steps.map((row) => stepDto(row, sources));
  const inPhase = (phase: Phase): PhaseDto => {
    const here = steps.filter((step) => step.phase === phase);
    return {
      phase,
      title: phaseTitles[phase],
      done: here.filter((step) => step.state === "done" || step.state === "skipped").length,
      total: here.length,
      steps: here,
    };
  };
  return {
    phases: phasesInOrder(doctrine)
      .filter((phase) => phase !== "investigate")
      .map(inPhase)
      .filter((phase) => phase.total > 0),
    investigate: inPhase("investigate"),
  };
}

export function stepDto(row: IncidentRecord["steps"][number], sources: RoomSources): StepDto {
  const { people, texts, record } = sources;
  const decidedBy = decidedByOf(record, row.key);
  return {
    id: row.id,
    key: row.key,
    phase: phaseSchema.parse(row.phase),
    title: row.title,
    guidance: row.guidance,
    required: row.required,
    state: stepStateSchema.parse(row.state),
    blockedBy: row.blockedBy,
    reason: texts(row.reasonId),
    assignee: people(row.assigneeId),
    dueAt: iso(row.dueAt),
    doneAt: iso(row.doneAt),
    doneBy: people(row.doneById)?.name ?? null,
    decidedBy: decidedBy === null ? null : missingFactSentences[decidedBy],
    form: alreadyDoneNeeds({ decidedBy }),
    evidence: row.evidence.map((item) => evidenceDto(item, sources)),
    version: row.version,
  };
}
