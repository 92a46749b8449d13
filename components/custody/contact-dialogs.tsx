"use client";

import { RadioField, SelectField } from "@/components/form/choice-field";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { wordOptions } from "@/components/incident/incident-words";
import { useRoom } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import type { RoomFormProps } from "@/components/step/room-form";

import { channelWords } from "./custody-words";

/** One dated try to reach whose key it is. */
export function AttemptDialog({ open, onOpenChange }: RoomFormProps) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="recordContactAttempt"
      title="Record that the owner was told"
      description="Who, by which channel, and when. Never send the key itself."
      submit="Record the attempt"
      done="The attempt is recorded."
      draft="contact-attempt"
    >
      <SelectField
        name="channel"
        label="Channel"
        required
        placeholder="Choose a channel"
        options={wordOptions(channelWords)}
      />
      <TextField
        name="who"
        label="Who was told"
        hint="A name, an address, a ticket number."
        required
        maxLength={200}
      />
      <TimeField name="happenedAt" label="When" hint="Empty means now." required={false} past />
      <TextAreaField name="note" label="What was said" required={false} maxLength={4_000} />
    </RoomDialog>
  );
}

export function AnswerDialog({ open, onOpenChange }: RoomFormProps) {
  const { state } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="recordOwnerAnswer"
      title="What did they answer?"
      description={
        state === "resolved"
          ? "If it is not theirs, the incident opens again."
          : "If it is not theirs, what was tried before counts no more."
      }
      submit="Record the answer"
      done="The answer is recorded."
      draft="owner-answer"
    >
      <RadioField
        name="answer"
        legend="They say"
        defaultValue="acknowledged"
        options={[
          { value: "acknowledged", label: "They know, and take it from here" },
          { value: "refused", label: "It is not theirs" },
        ]}
      />
      <TimeField name="happenedAt" label="When" hint="Empty means now." required={false} past />
      <TextAreaField name="note" label="Their words" required={false} maxLength={4_000} />
    </RoomDialog>
  );
}

/** Closes it here: what is left is the owner's. */
export function HandOverDialog({ open, onOpenChange }: RoomFormProps) {
  const { phases } = useRoom();
  const left = phases
    .flatMap(({ steps }) => steps)
    .filter((step) => step.required && step.state !== "done" && step.state !== "skipped");
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="handOverIncident"
      title="Hand it over and close it"
      description="The owner ends the key. If they refuse later, this opens again."
      submit="Hand it over"
      done="Handed over."
    >
      {left.length > 0 && (
        <div>
          <p>Still open here:</p>
          <ul className="list-disc pl-4">
            {left.map((step) => (
              <li key={step.id}>{step.title}</li>
            ))}
          </ul>
        </div>
      )}
      <TextAreaField name="reason" label="Reason" required={false} maxLength={4_000} />
    </RoomDialog>
  );
}
