"use client";

import { SelectField } from "@/components/form/choice-field";
import { TextAreaField } from "@/components/form/text-field";
import { Popover } from "@/components/ui/popover";
import { StatePill } from "@/components/ui/state-pill";
import { severities } from "@/domain/incident/incident";

import { privilegeWords, severityWords, wordOptions } from "./incident-words";
import { useRoom } from "./room-context";
import { RoomDialog, type Opened } from "./room-dialog";

/** The severity, and the lines that made it. */
export function SeverityState() {
  const { severity } = useRoom();
  const { word, tone } = severityWords[severity.value];
  const { override } = severity;
  return (
    <Popover
      label="Why this severity"
      trigger={
        <button type="button" className="rounded-sm" aria-label={`Severity: ${word}. Why?`}>
          <StatePill tone={tone}>{word}</StatePill>
        </button>
      }
    >
      <p className="font-semibold">{severity.because}</p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {severity.lines.map((line) => (
          <li key={line.question} className={line.known ? undefined : "text-not-known"}>
            {line.answer}
          </li>
        ))}
      </ul>
      {override !== null && (
        <p className="mt-2 text-muted">
          Computed: {severityWords[severity.computed].word.toLowerCase()}. Set by{" "}
          <bdi>{override.by}</bdi>
          {override.reason !== null && <span dir="auto">: {override.reason}</span>}
        </p>
      )}
    </Popover>
  );
}

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
