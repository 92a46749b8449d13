"use client";

import { RadioField } from "@/components/form/choice-field";
import { FormDialog, type FormDialogProps } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import { answerWords, wordOptions } from "@/components/incident/incident-words";
import type { RoomAction } from "@/components/incident/room-actions";

type CheckDialogProps = {
  number: number;
  action: RoomAction;
  onLeave: () => void;
};

/** A refusal rests on the provider's own words: a tick proves nothing. */
export function RefusedDialog({
  number,
  action,
  onLeave,
  onDone,
}: CheckDialogProps & { onDone: () => void }) {
  return (
    <CheckDialog
      {...{ number, action, onLeave }}
      values={{ verdict: "dead" }}
      title={`LEAK-${number} is dead`}
      description="Keep what the provider answered."
      submit="Record the refusal"
      onDone={onDone}
    >
      <TextField
        name="fromPlace"
        label="Tried from"
        defaultValue="by hand"
        required
        maxLength={200}
      />
      <TextField name="providerError" label="The provider's error" required maxLength={2_000} />
    </CheckDialog>
  );
}

/** What is dead may be closed at once, if nothing else could use it. */
export function CloseDeadDialog({ number, action, onLeave }: CheckDialogProps) {
  return (
    <CheckDialog
      {...{ number, action, onLeave }}
      values={{ resolution: "already_dead" }}
      title={`Close LEAK-${number}?`}
      description="A dead key can be closed if nothing else could use it."
      submit="Close it as dead already"
      leave="Leave it in the Inbox"
      done={`LEAK-${number} is closed: dead already.`}
    >
      <RadioField
        name="couldAnythingElseUse"
        legend="Could anything else use it?"
        options={wordOptions(answerWords)}
        defaultValue="unknown"
      />
    </CheckDialog>
  );
}

type FramedProps = CheckDialogProps &
  Omit<FormDialogProps<unknown>, "open" | "onOpenChange"> & {
    /** Sent along beside the number. */
    values: Readonly<Record<string, string>>;
  };

function CheckDialog({ number, onLeave, values, children, ...dialog }: FramedProps) {
  return (
    <FormDialog
      {...dialog}
      open
      onOpenChange={(open) => {
        if (!open) onLeave();
      }}
    >
      <input type="hidden" name="number" value={number} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </FormDialog>
  );
}
