"use client";

import { TimeField } from "@/components/form/time-field";
import { RoomDialog } from "@/components/incident/room-dialog";

import { EvidenceFields } from "./evidence-fields";
import type { RoomFormProps } from "./room-form";

/** A step that no fact decides: somebody says that it is done, and what shows it. */
export function NoteDialog({ step, already, ...opened }: RoomFormProps) {
  if (step === undefined) return null;
  return (
    <RoomDialog
      {...opened}
      verb="completeStep"
      input={{ stepId: step.id }}
      title={step.title}
      description={step.guidance}
      submit="Mark it done"
      done="The step is done."
      draft={`step-${step.id}`}
    >
      {already && <TimeField name="happenedAt" label="When was it done?" required past />}
      <EvidenceFields />
    </RoomDialog>
  );
}
