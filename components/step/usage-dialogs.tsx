"use client";

import { RadioField, SelectField } from "@/components/form/choice-field";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { useRoom } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";

import type { RoomFormProps } from "./room-form";

export function ReviewUsageDialog({ open, onOpenChange }: RoomFormProps) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="reviewUsage"
      title="What do the logs of the old key show?"
      description="A log that was read says when the key was quiet. Record each use that it shows."
      submit="Record the review"
      done="The review is recorded."
      draft="usage-review"
    >
      <TimeField name="fromAt" label="Read from" required past />
      <TimeField name="untilAt" label="Read until" required past />
      <TextAreaField
        name="note"
        label="Which log, and what does it show?"
        required
        maxLength={4_000}
      />
      <TextField name="link" label="Link" type="url" required={false} />
    </RoomDialog>
  );
}

export function RecordUseDialog({ open, onOpenChange }: RoomFormProps) {
  const { board } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="recordUse"
      title="Record a use of the old key"
      submit="Record the use"
      done="The use is recorded."
    >
      <TimeField name="happenedAt" label="When was it used?" required past />
      <TextField name="address" label="From which address?" required={false} maxLength={200} />
      <RadioField
        name="success"
        legend="The provider"
        inline
        defaultValue="true"
        options={[
          { value: "true", label: "accepted it" },
          { value: "false", label: "refused it" },
        ]}
      />
      <SelectField
        name="consumerId"
        label="Whose use was it?"
        placeholder="Not known"
        options={board.map((row) => ({
          value: row.consumerId,
          label: `${row.service} (${row.environment})`,
        }))}
      />
    </RoomDialog>
  );
}
