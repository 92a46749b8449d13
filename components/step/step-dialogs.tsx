"use client";

import { SelectField } from "@/components/form/choice-field";
import { TextAreaField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { useRoomTools } from "@/components/incident/room-context";
import { RoomDialog, type Opened } from "@/components/incident/room-dialog";
import type { StepDto } from "@/domain/step/step-dto";

import { EvidenceFields } from "./evidence-fields";

type StepDialogProps = Opened & { step: StepDto };

export function EvidenceDialog({ step, ...opened }: StepDialogProps) {
  return (
    <RoomDialog
      {...opened}
      verb="addEvidence"
      input={{ stepId: step.id }}
      title="Attach evidence"
      description={step.title}
      submit="Attach it"
      done="Attached."
    >
      <EvidenceFields note="What does it show?" />
      <TimeField name="happenedAt" label="Seen at" hint="Empty means now." required={false} past />
    </RoomDialog>
  );
}

export function AssignDialog({ step, ...opened }: StepDialogProps) {
  const { people } = useRoomTools();
  return (
    <RoomDialog
      {...opened}
      verb="assignStep"
      input={{ stepId: step.id }}
      title="Who does it?"
      description={step.title}
      submit="Assign it"
      done="Assigned."
    >
      <SelectField
        name="memberId"
        label="Person"
        placeholder="Nobody"
        defaultValue={step.assignee?.id ?? ""}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TimeField name="dueAt" label="Due" required={false} at={step.dueAt} />
    </RoomDialog>
  );
}

export function SkipDialog({ step, ...opened }: StepDialogProps) {
  return (
    <RoomDialog
      {...opened}
      verb="skipStep"
      input={{ stepId: step.id }}
      title="Skip this step"
      description={step.title}
      submit="Skip it"
      done="The step is skipped."
    >
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </RoomDialog>
  );
}
