"use client";

import { AskOwnerButton } from "@/components/cutover/ask-owner-button";
import { MoveStepList } from "@/components/cutover/move-step-list";
import { nextToMove } from "@/components/cutover/next-to-move";
import { DeactivateNext } from "@/components/gate/deactivate-next";
import { ActionButton } from "@/components/form/action-button";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { DueTime } from "@/components/time/due-time";
import type { StepDto } from "@/domain/step/step-dto";

import { DeathProgress } from "./death-progress";
import { EvidenceList } from "./evidence-list";
import { NextStepFrame } from "./next-step-frame";
import { RoomFormButton } from "./room-form-button";
import { stepForm } from "./step-forms";
import { StepMenu } from "./step-menu";

/** The one next right thing, and the page's one primary button. */
export function NextStepCard({ step }: { step: StepDto }) {
  const { board, replacement } = useRoom();
  const row = step.form === "board" ? nextToMove(board) : undefined;
  const title =
    row === undefined ? step.title : `Move ${row.service} (${row.environment}) to the new key`;
  return (
    <NextStepFrame
      title={title}
      primary={<Primary step={step} />}
      further={<Further step={step} />}
    >
      <p className="text-muted">{step.guidance}</p>
      <Facts step={step} />
      {row !== undefined && replacement !== null && (
        <MoveStepList workload={row} storedIn={replacement.storedIn} />
      )}
      {step.form === "refusals" && <DeathProgress />}
      {step.evidence.length > 0 && <EvidenceList evidence={step.evidence} />}
    </NextStepFrame>
  );
}

function Facts({ step }: { step: StepDto }) {
  if (step.dueAt === null && step.assignee === null && step.state !== "doing") return null;
  return (
    <p className="flex flex-wrap gap-x-2 text-12 text-muted">
      {step.state === "doing" && <span>In hand</span>}
      {step.assignee !== null && <bdi>{step.assignee.name}</bdi>}
      {step.dueAt !== null && <DueTime at={step.dueAt} />}
    </p>
  );
}

function Primary({ step }: { step: StepDto }) {
  const { key } = useRoom();
  const { may } = useRoomTools();
  if (!may["step.complete"]) return null;
  if (step.form === "observed_death") return <DeactivateNext />;
  if (step.form === null) return <WatchWords />;
  if (step.form === "refusals" && key.diesBy === "verifiers") return <DeactivateNext />;
  return <RoomFormButton form={stepForm(step.form)} step={step} variant="primary" />;
}

function WatchWords() {
  return <p className="text-12 text-muted">Time completes this step.</p>;
}

function Further({ step }: { step: StepDto }) {
  const { actions, may, number } = useRoomTools();
  const { board } = useRoom();
  const row = step.form === "board" ? nextToMove(board) : undefined;
  const form = step.form === null ? null : stepForm(step.form);
  if (!may["step.complete"]) return null;
  return (
    <>
      {row !== undefined && <AskOwnerButton row={row} />}
      {form !== null && form.asksWhen && (
        <RoomFormButton form={form} step={step} already variant="quiet">
          I already did this…
        </RoomFormButton>
      )}
      {step.form === "observed_death" && (
        <RoomFormButton form={stepForm("observed_death")} step={step} variant="quiet">
          I already did this…
        </RoomFormButton>
      )}
      {step.state === "todo" && step.form === "note" && (
        <ActionButton
          variant="quiet"
          action={actions.startStep}
          input={{ number, stepId: step.id }}
        >
          Start
        </ActionButton>
      )}
      <StepMenu step={step} />
    </>
  );
}
