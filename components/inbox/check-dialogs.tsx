"use client";

import { RadioField } from "@/components/form/choice-field";
import { FormDialog } from "@/components/form/form-dialog";
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
    <FormDialog
      open
      onOpenChange={(open) => {
        if (!open) onLeave();
      }}
      action={action}
      title={`LEAK-${number} is dead`}
      description="Keep what the provider answered."
      submit="Record the refusal"
      onDone={onDone}
    >
      <Hidden values={{ number: String(number), verdict: "dead" }} />
      <TextField
        name="fromPlace"
        label="Tried from"
        defaultValue="by hand"
        required
        maxLength={200}
      />
      <TextField name="providerError" label="The provider's error" required maxLength={2_000} />
    </FormDialog>
  );
}

/** What is dead may be closed at once, if nothing else could use it. */
export function CloseDeadDialog({ number, action, onLeave }: CheckDialogProps) {
  return (
    <FormDialog
      open
      onOpenChange={(open) => {
        if (!open) onLeave();
      }}
      action={action}
      title={`Close LEAK-${number}?`}
      description="A dead key can be closed if nothing else could use it."
      submit="Close it as dead already"
      leave="Leave it in the Inbox"
      done={`LEAK-${number} is closed: dead already.`}
    >
      <Hidden values={{ number: String(number), resolution: "already_dead" }} />
      <RadioField
        name="couldAnythingElseUse"
        legend="Could anything else use it?"
        options={wordOptions(answerWords)}
        defaultValue="unknown"
      />
    </FormDialog>
  );
}

function Hidden({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
