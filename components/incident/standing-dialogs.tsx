"use client";

import { CheckboxField } from "@/components/form/choice-field";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";

import { useRoom } from "./room-context";
import { RoomDialog, type Opened } from "./room-dialog";

export function ExposureDialog(opened: Opened) {
  const { exposure } = useRoom();
  return (
    <RoomDialog
      {...opened}
      verb="correctExposure"
      title="Since when was it exposed?"
      description="The time of the push or publication, not of the commit."
      submit="Correct the exposure"
      done="The exposure is corrected."
    >
      <TimeField name="since" label="Exposed since" required past at={exposure.since} />
      <CheckboxField
        name="isFloor"
        label="At least since then"
        hint="It may have been earlier."
        defaultChecked={exposure.isFloor}
      />
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </RoomDialog>
  );
}

export function CallOffDialog(opened: Opened) {
  return (
    <RoomDialog
      {...opened}
      verb="callOffRotation"
      title="Call the rotation off?"
      description="The old key stays in use. Its date stays too."
      submit="Call it off"
      leave="Go on"
      done="The rotation is called off."
    >
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </RoomDialog>
  );
}

export function WaitingDialog(opened: Opened) {
  const { waitingFor, waitingUntil } = useRoom();
  return (
    <RoomDialog
      {...opened}
      verb="setWaiting"
      title="Waiting for"
      description="It is shown, and pauses no clock. Empty it when the wait is over."
      submit="Save"
      done="Saved."
    >
      <TextField
        name="waitingFor"
        label="Whom or what"
        required={false}
        defaultValue={waitingFor ?? undefined}
        maxLength={200}
      />
      <TimeField name="waitingUntil" label="Until" required={false} at={waitingUntil} />
    </RoomDialog>
  );
}

export function SwitchOnDialog(opened: Opened) {
  return (
    <RoomDialog
      {...opened}
      verb="switchOn"
      title="The old key works again"
      description="The clock runs again, and containment is withdrawn."
      submit="Record that it works"
      submitVariant="danger"
      done="The key counts as live again."
    >
      <TimeField name="happenedAt" label="Since" hint="Empty means now." required={false} past />
      <TextAreaField name="reason" label="How do you know?" required maxLength={4_000} />
    </RoomDialog>
  );
}
