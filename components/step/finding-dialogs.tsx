"use client";

import { RadioField, SelectField } from "@/components/form/choice-field";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import {
  answerWords,
  causeWords,
  impactWords,
  visibilityWords,
  wordOptions,
} from "@/components/incident/incident-words";
import { coverageHint } from "@/components/incident/coverage-text";
import { useRoom } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import { Callout } from "@/components/ui/callout";
import { impactKinds } from "@/domain/incident/incident";

import type { RoomFormProps } from "./room-form";

export function ConfirmDialog({ open, onOpenChange }: RoomFormProps) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="confirmIncident"
      title="Is this a real leak?"
      submit="Confirm the leak"
      done="Confirmed."
    />
  );
}

/** For every place at once; single places are set in their list. */
export function VisibilityDialog({ open, onOpenChange }: RoomFormProps) {
  const { exposure } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="setVisibility"
      title="Who could read it?"
      description={
        exposure.occurrences === 1
          ? "It was found in 1 place. Forks and caches count."
          : `This answers for all ${exposure.occurrences} places. Single places: in the list below.`
      }
      submit="Save who could read it"
      done="Saved."
    >
      <RadioField
        name="visibility"
        legend="It was"
        defaultValue={exposure.visibility}
        options={wordOptions(visibilityWords)}
      />
    </RoomDialog>
  );
}

export function MisuseDialog({ open, onOpenChange }: RoomFormProps) {
  const { misuse } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="giveMisuseVerdict"
      title="Was the key misused?"
      description="Suspected or confirmed makes it critical and asks the doctrine again."
      submit="Give the verdict"
      done="The verdict is given."
      draft="misuse"
    >
      <RadioField
        name="verdict"
        legend="The logs show"
        defaultValue={misuse.verdict === "not_looked" ? undefined : misuse.verdict}
        options={[
          { value: "no_sign", label: "no sign of misuse" },
          { value: "suspected", label: "something suspicious" },
          { value: "confirmed", label: "misuse" },
          { value: "logs_cannot_tell", label: "The logs cannot tell" },
        ]}
      />
      <TextField
        name="coverageDays"
        label="Exposed days that the logs cover"
        hint={coverageHint(misuse)}
        type="number"
        min={0}
        inputMode="numeric"
        required={misuse.reviewed === null}
        defaultValue={misuse.source === "said" ? (misuse.coverageDays ?? undefined) : undefined}
        className="max-w-32"
      />
      <TextAreaField
        name="text"
        label="What was looked at, and what was found?"
        required={false}
        defaultValue={misuse.text ?? undefined}
        maxLength={4_000}
      />
    </RoomDialog>
  );
}

export function CauseDialog({ open, onOpenChange }: RoomFormProps) {
  const { closing } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="recordImpact"
      title="Cause and impact"
      description="“Unknown” is an answer."
      submit="Record cause and impact"
      done="Cause and impact are recorded."
      draft="cause"
      size="large"
    >
      <SelectField
        name="cause"
        label="How did it get out?"
        required
        placeholder="Choose a cause"
        defaultValue={closing.cause ?? ""}
        options={wordOptions(causeWords)}
      />
      {impactKinds.map((kind) => (
        <RadioField
          key={kind}
          name={`impact.${kind}`}
          legend={impactWords[kind]}
          inline
          defaultValue={closing.impact?.[kind] ?? "unknown"}
          options={wordOptions(answerWords)}
        />
      ))}
    </RoomDialog>
  );
}

export function ObservedDeathDialog({ open, onOpenChange }: RoomFormProps) {
  const { gate, old, deactivatedThrough } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="observeDeath"
      title="The old key is off already"
      description={`Record that ${old.label} does not work any more, and how you know.`}
      submit="Record that it is off"
      done="The key's end is recorded."
      draft="observed-death"
    >
      {deactivatedThrough === null && gate.blockers.length > 0 && (
        <Callout tone="will_hurt" title="This is recorded as not through the gate.">
          {gate.cost.sentence}
        </Callout>
      )}
      <RadioField
        name="state"
        legend="It is"
        defaultValue="disabled"
        options={[
          { value: "disabled", label: "switched off, and could be switched on again" },
          { value: "dead", label: "gone for good" },
        ]}
      />
      <TimeField name="happenedAt" label="When did it happen?" required past />
      <TextAreaField name="how" label="How do you know?" required maxLength={4_000} />
    </RoomDialog>
  );
}
