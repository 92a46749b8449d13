"use client";

import { SelectField } from "@/components/form/choice-field";
import { TextAreaField } from "@/components/form/text-field";
import { severities } from "@/domain/incident/incident";

import { privilegeWords, severityWords, wordOptions } from "./incident-words";
import { useRoom } from "./room-context";
import { RoomDialog, type Opened } from "./room-dialog";

export function SeverityDialog(opened: Opened) {
  const { severity } = useRoom();
  return (
    <RoomDialog
      {...opened}
      verb="setSeverity"
      title="Set the severity"
      description="Raise it freely. Lower it with a reason. A due time already passed stays."
      submit="Set the severity"
      done="The severity is set."
    >
      <SelectField
        name="severity"
        label="Severity"
        defaultValue={severity.value}
        options={severities.map((value) => ({ value, label: severityWords[value].word }))}
      />
      <TextAreaField
        name="reason"
        label="Reason"
        hint="Needed to lower it."
        required={false}
        maxLength={4_000}
      />
    </RoomDialog>
  );
}

export function PrivilegeDialog(opened: Opened) {
  const { privilege } = useRoom();
  return (
    <RoomDialog
      {...opened}
      verb="setPrivilege"
      title="What can the key do?"
      submit="Save what it can do"
      done="Saved."
    >
      <SelectField
        name="privilege"
        label="Permissions"
        defaultValue={privilege}
        options={wordOptions(privilegeWords)}
      />
    </RoomDialog>
  );
}
