"use client";

import { RadioField, SelectField } from "@/components/form/choice-field";
import { TimeField } from "@/components/form/time-field";
import { useRoomTools } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import { EvidenceFields } from "@/components/step/evidence-fields";

import type { RowFormProps } from "./row-form";

/** What was seen, where, and how. Where is asked: seen in staging does not count for production. */
export function ProveDialog({ row, already, open, onOpenChange }: RowFormProps) {
  const { environments, labels } = useRoomTools();
  const noNewKey = labels.replacement === null;
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="proveCutover"
      withoutNumber
      input={{ cutoverId: row.cutoverId }}
      title={`Which key does ${row.service} use?`}
      description={`It counts when it was seen in ${row.environment}, on the new key.`}
      submit="Record what was seen"
      done="What was seen is recorded."
      draft={`prove-${row.cutoverId}`}
      size="large"
    >
      <RadioField
        name="seen"
        legend="It uses"
        defaultValue={noNewKey ? undefined : "new"}
        options={[
          {
            value: "new",
            label: noNewKey ? "the new key" : `the new key ${labels.replacement}`,
            ...(noNewKey && { disabled: true, hint: "There is none yet. Record it first." }),
          },
          { value: "old", label: `the old key ${labels.old}` },
          { value: "other", label: "another version of this key" },
          { value: "not_identified", label: "a key that was not identified" },
          { value: "no_key", label: "no version of this key" },
        ]}
      />
      <SelectField
        name="environmentId"
        label="Seen in"
        hint="The environment where it was really seen."
        required
        defaultValue={row.environmentId}
        options={environments.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RadioField
        name="how"
        legend="How do you know?"
        defaultValue="shown"
        options={[
          {
            value: "measured",
            label: "Measured",
            hint: "A check from there, or the provider's last use of the new key.",
          },
          {
            value: "shown",
            label: "Shown",
            hint: "It started after the new key was stored. Needs a link or a file.",
          },
          {
            value: "said",
            label: "Said",
            hint:
              row.tier <= 2
                ? `Not enough for tier ${row.tier}.`
                : "A named person says so. Asked again after 24 hours.",
          },
        ]}
      />
      <TimeField name="startedAt" label="When did it start with that key?" required={false} past />
      {already && <TimeField name="happenedAt" label="When was it seen?" required past />}
      <EvidenceFields note="What was seen, and who saw it?" />
    </RoomDialog>
  );
}
