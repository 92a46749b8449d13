import type { EvidenceDto } from "@/domain/evidence/evidence-dto";
import type { PersonDto } from "@/domain/member/person-dto";
import type { AlreadyDoneForm } from "@/domain/step/already-done";
import type { Phase, StepState } from "@/domain/step/step";

export interface StepDto {
  id: string;
  key: string;
  phase: Phase;
  title: string;
  guidance: string;
  required: boolean;
  state: StepState;
  blockedBy: string | null;
  reason: string | null;
  assignee: PersonDto | null;
  dueAt: string | null;
  doneAt: string | null;
  doneBy: string | null;
  /** Facts decide it: it can't be ticked by hand, and this says what would complete it. */
  decidedBy: string | null;
  /** The form that records it; null when only time can complete it. */
  form: AlreadyDoneForm | null;
  evidence: EvidenceDto[];
  version: number;
}

export interface PhaseDto {
  phase: Phase;
  title: string;
  done: number;
  total: number;
  steps: StepDto[];
}
