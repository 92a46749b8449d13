"use client";

import { RadioField } from "@/components/form/choice-field";
import { TextAreaField } from "@/components/form/text-field";
import { wordOptions } from "@/components/incident/incident-words";
import { useRoom } from "@/components/incident/room-context";
import { RoomDialog, type Opened } from "@/components/incident/room-dialog";
import { custodyWords } from "@/components/key/key-words";

import { DiesByField } from "./dies-by-field";

/** Whose key it is decides the checklist. */
export function CustodyDialog({ open, onOpenChange }: Opened) {
  const { key } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="setCustody"
      withoutNumber
      input={{ id: key.id }}
      title={`Whose key is ${key.name}?`}
      description="The checklist follows. What was done stays."
      submit="Save whose it is"
      done="The checklist follows from whose it is."
    >
      <RadioField
        name="custody"
        legend="It is"
        defaultValue={key.custody}
        options={wordOptions(custodyWords)}
      />
      <TextAreaField name="reason" label="How do you know?" required={false} maxLength={4_000} />
    </RoomDialog>
  );
}

/** How this very key is ended, where the catalogue does not know or says something else. */
export function DiesByDialog({ open, onOpenChange }: Opened) {
  const { key, secretType } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="setDiesBy"
      withoutNumber
      input={{ id: key.id }}
      title={`How is ${key.name} ended?`}
      description="It decides steps, blockers and proof. What was done stays."
      submit="Save how it is ended"
      done="The checklist follows from how it is ended."
    >
      <DiesByField byHand={key.diesByHand} typeName={secretType.name} />
    </RoomDialog>
  );
}
