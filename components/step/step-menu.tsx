"use client";

import { Ellipsis } from "lucide-react";
import { SelectField } from "@/components/form/choice-field";
import { TextAreaField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { useAction } from "@/components/form/use-action";
import { useDialogHost } from "@/components/incident/dialog-host";
import { useRoomTools } from "@/components/incident/room-context";
import { RoomDialog, type Opened } from "@/components/incident/room-dialog";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { StepDto } from "@/domain/step/step-dto";

import { EvidenceFields } from "./evidence-fields";
import type { RoomForm } from "./room-form";
import { stepForm } from "./step-forms";

/** Everything that may be done with one step. */
export function StepMenu({ step }: { step: StepDto }) {
  const { actions, may, number } = useRoomTools();
  const show = useDialogHost();
  const { act } = useAction();
  const ended = step.state === "done" || step.state === "skipped";
  const form: RoomForm | null = step.form === null ? null : stepForm(step.form);
  const input = { number, stepId: step.id };
  if (!may["step.complete"]) return null;
  return (
    <Menu
      trigger={
        <Button size="small" variant="quiet" square aria-label={`More for: ${step.title}`}>
          <Ellipsis aria-hidden />
        </Button>
      }
    >
      {form !== null && (!ended || step.form !== "note") && (
        <MenuItem
          onSelect={() =>
            show((opened) => <form.Dialog step={step} already={form.asksWhen} {...opened} />)
          }
        >
          {ended ? "Record again…" : "I already did this…"}
        </MenuItem>
      )}
      <MenuItem onSelect={() => show((opened) => <EvidenceDialog step={step} {...opened} />)}>
        Attach evidence…
      </MenuItem>
      <MenuItem onSelect={() => show((opened) => <AssignDialog step={step} {...opened} />)}>
        Assign…
      </MenuItem>
      {!ended && (
        <MenuItem onSelect={() => show((opened) => <SkipDialog step={step} {...opened} />)}>
          Skip…
        </MenuItem>
      )}
      {(step.state === "skipped" || (step.state === "done" && step.decidedBy === null)) && (
        <MenuItem
          onSelect={() =>
            act({ action: actions.reopenStep, input, done: "The step is open again." })
          }
        >
          Open it again
        </MenuItem>
      )}
    </Menu>
  );
}

type StepDialogProps = Opened & { step: StepDto };

function EvidenceDialog({ step, ...opened }: StepDialogProps) {
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

function AssignDialog({ step, ...opened }: StepDialogProps) {
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

function SkipDialog({ step, ...opened }: StepDialogProps) {
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
