"use client";

import { RadioField } from "@/components/form/choice-field";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { useRoom } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import { SecretValueField } from "@/components/key/secret-value-field";

import type { RoomFormProps } from "./room-form";

export function ReplacementDialog({ already, open, onOpenChange }: RoomFormProps) {
  const { secretType, replacement } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="recordReplacement"
      {...(replacement !== null && { input: { replaces: replacement.id } })}
      title="Record the new key"
      description={`Generate it at ${secretType.provider}. Rekey keeps its fingerprint, never its value.`}
      submit="Record the new key"
      done="The new key is recorded."
    >
      <SecretValueField
        name="digest"
        label="New key"
        hint="Hashed in this browser. The value is never sent. Without it, give the public id."
      />
      <TextField
        name="publicId"
        label="Public id"
        hint="As the provider shows it. It opens nothing."
        required={false}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="storedIn"
        label="Stored in"
        hint="The path in the secret store, such as vault: secret/metrics#token."
        required={false}
        maxLength={300}
      />
      {already && <TimeField name="createdAt" label="When was it generated?" required past />}
    </RoomDialog>
  );
}

export function StoredDialog({ already, open, onOpenChange }: RoomFormProps) {
  const { replacement } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="setStored"
      title="Where is the new key stored?"
      description="A process that starts after this time has loaded it."
      submit="Save where it is stored"
      done="Where it is stored is saved."
    >
      <TextField
        name="storedIn"
        label="Stored in"
        hint="The path in the secret store and its version."
        required
        defaultValue={replacement?.storedIn ?? undefined}
        maxLength={300}
      />
      {already && <TimeField name="storedAt" label="When was it stored?" required past />}
    </RoomDialog>
  );
}

export function StagingDialog({ open, onOpenChange }: RoomFormProps) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="answerStaging"
      title="Does the new key work in staging?"
      submit="Save the answer"
      done="The answer is saved."
      draft="staging"
    >
      <RadioField
        name="answer"
        legend="Staging"
        defaultValue="passed"
        options={[
          { value: "passed", label: "A service runs on the new key there" },
          { value: "no_staging", label: "No staging exists" },
        ]}
      />
      <TextAreaField
        name="note"
        label="What was tried?"
        hint="Or give a link."
        required={false}
        maxLength={4_000}
      />
      <TextField name="link" label="Link" type="url" required={false} />
    </RoomDialog>
  );
}

export function VanishingDialog({ open, onOpenChange }: RoomFormProps) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="answerVanishing"
      title="What vanishes with the key?"
      description="Last use, addresses and scopes. Attach files as evidence first."
      submit="Save the answer"
      done="The answer is saved."
      draft="vanishing"
    >
      <RadioField
        name="answer"
        legend="The evidence"
        defaultValue="saved"
        options={[
          { value: "saved", label: "is saved" },
          { value: "nothing_vanishes", label: "Nothing vanishes" },
        ]}
      />
      <TextAreaField
        name="note"
        label="What was saved, and how long does the provider keep its logs?"
        required={false}
        maxLength={4_000}
      />
    </RoomDialog>
  );
}
