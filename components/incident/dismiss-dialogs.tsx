"use client";

import { AllowFields } from "@/components/allow-rule/allow-fields";
import { RadioField } from "@/components/form/choice-field";
import { TextAreaField } from "@/components/form/text-field";

import { answerWords, verdictWords, wordOptions } from "./incident-words";
import { IncidentNumberField } from "./incident-number-field";
import { useRoomTools } from "./room-context";
import { RoomDialog, type Opened } from "./room-dialog";

function Reason() {
  return <TextAreaField name="reason" label="Reason" required={false} maxLength={4_000} />;
}

function Allow() {
  const { may } = useRoomTools();
  return may["allow_rule.create"] && <AllowFields />;
}

export function FalsePositiveDialog({ open, onOpenChange }: Opened) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="dismissIncident"
      input={{ resolution: "false_positive" }}
      title="It is no key at all"
      submit="Close it as a false positive"
      done="Closed as a false positive."
    >
      <Reason />
      <Allow />
    </RoomDialog>
  );
}

export function TestKeyDialog({ open, onOpenChange }: Opened) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="dismissIncident"
      input={{ resolution: "test_credential" }}
      title="It is a test key"
      description="Say first whether it works: a live test key still opens something."
      submit="Close it as a test key"
      done="Closed as a test key."
    >
      <RadioField
        name="liveness"
        legend="The provider"
        options={wordOptions(verdictWords)}
        defaultValue="cannot_tell"
      />
      <Reason />
      <Allow />
    </RoomDialog>
  );
}

export function DuplicateDialog({ open, onOpenChange }: Opened) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="dismissIncident"
      input={{ resolution: "duplicate" }}
      title="It is known already"
      submit="Close it as a duplicate"
      done="Closed as a duplicate."
    >
      <IncidentNumberField name="duplicateOf" label="Of incident" />
      <Reason />
    </RoomDialog>
  );
}

export function AlreadyDeadDialog({ open, onOpenChange }: Opened) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="dismissIncident"
      input={{ resolution: "already_dead" }}
      title="It was dead before"
      description="Needs a recorded check in which the provider refused it."
      submit="Close it as dead already"
      done="Closed as dead already."
    >
      <RadioField
        name="couldAnythingElseUse"
        legend="Could anything else use it?"
        inline
        defaultValue="unknown"
        options={wordOptions(answerWords)}
      />
      <Reason />
    </RoomDialog>
  );
}
