"use client";

import { CheckboxField, RadioField, SelectField } from "@/components/form/choice-field";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import { Callout } from "@/components/ui/callout";

import type { RoomFormProps } from "./room-form";

export function NameKeyDialog({ open, onOpenChange }: RoomFormProps) {
  const { key } = useRoom();
  const { teams } = useRoomTools();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="claimKey"
      withoutNumber
      input={{ id: key.id }}
      title={`Who owns ${key.name}?`}
      description="The owner answers for it, and is asked when it leaks."
      submit="Give it this owner"
      done="The key has an owner."
    >
      <SelectField
        name="ownerTeamId"
        label="Owner"
        required
        placeholder="Choose a team"
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </RoomDialog>
  );
}

export function MatchKeyDialog({ open, onOpenChange }: RoomFormProps) {
  const { secretType, gate, old } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="matchProviderKey"
      title="Which of the provider's keys is it?"
      description={`Find ${old.label} in the console of ${secretType.provider}. Record its id, never its value.`}
      submit="This is the key"
      done="The key is matched."
    >
      <TextField
        name="providerKeyId"
        label="The provider's id of the key"
        required
        defaultValue={gate.providerKeyId ?? undefined}
        autoComplete="off"
        spellCheck={false}
      />
    </RoomDialog>
  );
}

export function KillsMoreDialog({ open, onOpenChange }: RoomFormProps) {
  const { gate } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="acknowledgeKillsMore"
      title="What else ends with this key"
      submit="I have seen it"
      done="Acknowledged."
    >
      <Callout tone="will_hurt" title="The provider ends these too:">
        <ul className="list-disc pl-4">
          {gate.alsoKills.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </Callout>
      <CheckboxField name="acknowledged" label="I have seen what else ends." required />
    </RoomDialog>
  );
}

export function ActiveKeysDialog({ open, onOpenChange }: RoomFormProps) {
  const { answers, secretType } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="setActiveKeys"
      title="How many active keys exist?"
      description={`Count them in the console of ${secretType.provider}, this one included.`}
      submit="Save the count"
      done="The count is saved."
    >
      <TextField
        name="count"
        label="Active keys"
        type="number"
        min={0}
        inputMode="numeric"
        required
        defaultValue={answers.activeKeys ?? undefined}
        className="max-w-32"
      />
    </RoomDialog>
  );
}

export function GapDialog({ open, onOpenChange }: RoomFormProps) {
  const { answers } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="planGap"
      title="Plan how the change is bridged"
      description="The new value ends the old one. Services stop, or a second account carries them."
      submit="Record the plan"
      done="The plan is recorded."
      draft="gap"
    >
      <RadioField
        name="how"
        legend="By"
        defaultValue={answers.twinPlanned ? "twin" : "gap"}
        options={[
          { value: "gap", label: "A gap: services stop for a time" },
          { value: "twin", label: "A second account, until all have moved" },
        ]}
      />
      <TextAreaField
        name="reason"
        label="When, how long, and who is told"
        required
        maxLength={4_000}
      />
    </RoomDialog>
  );
}

export function AttributeUseDialog({ subjectId = "", open, onOpenChange }: RoomFormProps) {
  const { board } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="attributeUse"
      input={{ useId: subjectId }}
      title="Whose use was it?"
      description="If it is none of yours, somebody else has the key: contain it now."
      submit="It was this consumer"
      done="The use is attributed."
    >
      <SelectField
        name="consumerId"
        label="Consumer"
        required
        placeholder="Choose a consumer"
        options={board.map((row) => ({
          value: row.consumerId,
          label: `${row.service} (${row.environment})`,
        }))}
      />
    </RoomDialog>
  );
}

export function RetireDialog({ open, onOpenChange }: RoomFormProps) {
  const { retiring } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="setRetiring"
      input={retiring ? {} : { retiring: "on" }}
      title={retiring ? "A new key is wanted after all" : "Give the key up"}
      description="A key that is given up gets no new one. Its consumers are still proved or waived."
      submit={retiring ? "Ask for a new key" : "Give the key up"}
      done="The decision is saved."
    >
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </RoomDialog>
  );
}
