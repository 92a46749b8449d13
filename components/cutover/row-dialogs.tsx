"use client";

import { useState } from "react";

import { RadioField } from "@/components/form/choice-field";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { RoomDialog } from "@/components/incident/room-dialog";

import { waiverWords } from "./cutover-words";
import type { RowFormProps } from "./row-form";

export function TellDialog({ row, open, onOpenChange }: RowFormProps) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="markTold"
      withoutNumber
      input={{ cutoverId: row.cutoverId }}
      title={`Record that ${row.ownerTeam ?? "the owner"} was told`}
      description={`Tell them about ${row.service} in ${row.environment} first, in your own channel.`}
      submit="Record that they were told"
      done="The owner was told."
    >
      <TextField
        name="via"
        label="How"
        hint="The channel and the person: #payments, on-call of payments."
        required
        maxLength={200}
      />
      <TimeField name="happenedAt" label="When" hint="Empty means now." required={false} past />
    </RoomDialog>
  );
}

export function FallbackDialog({ row, open, onOpenChange }: RowFormProps) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="setFallback"
      withoutNumber
      input={{ cutoverId: row.cutoverId }}
      version={row.version}
      title={`If ${row.service} breaks`}
      submit="Save the plan"
      done="The plan is saved."
      draft={`fallback-${row.cutoverId}`}
    >
      <TextAreaField
        name="plan"
        label="What to do, and who does it"
        required
        defaultValue={row.fallback ?? undefined}
        maxLength={4_000}
      />
      <TextField
        name="minutesToMove"
        label="Minutes to move it"
        hint="For the cost of ending the key now."
        type="number"
        min={1}
        inputMode="numeric"
        required={false}
        defaultValue={row.minutesToMove ?? undefined}
        className="max-w-32"
      />
    </RoomDialog>
  );
}

export function DeployedDialog({ row, open, onOpenChange }: RowFormProps) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="markDeployed"
      withoutNumber
      input={{ cutoverId: row.cutoverId }}
      title={`${row.service} is deployed with the new key`}
      description="Deployed is not proved: record what was seen afterwards."
      submit="Mark it deployed"
      done="Marked as deployed."
    >
      <TextField name="link" label="Link to the deploy" type="url" required={false} />
      <TimeField name="happenedAt" label="When" hint="Empty means now." required={false} past />
    </RoomDialog>
  );
}

export function WaiveDialog({ row, open, onOpenChange }: RowFormProps) {
  const [kind, setKind] = useState("gone");
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="requestWaiver"
      withoutNumber
      input={{ cutoverId: row.cutoverId }}
      title={`Do not wait for ${row.service} (${row.environment})`}
      description={
        row.production
          ? "It counts as production, so a second person has to sign."
          : "It is not production: your word with its reason is enough."
      }
      submit={row.production ? `Ask to waive ${row.service}` : `Waive ${row.service}`}
      done={row.production ? "Asked. A second person may sign now." : "Waived."}
      draft={`waive-${row.cutoverId}`}
    >
      <RadioField
        name="kind"
        legend="Because"
        value={kind}
        onChange={setKind}
        options={Object.entries(waiverWords).map(([value, label]) => ({ value, label }))}
      />
      {kind === "may_stop_until" && <TimeField name="until" label="It may stop until" required />}
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </RoomDialog>
  );
}

export function SetBackDialog({ row, open, onOpenChange }: RowFormProps) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="rollBack"
      withoutNumber
      input={{ cutoverId: row.cutoverId }}
      title={`${row.service} went back to the old key`}
      description="What proved the move before counts no more."
      submit="Record the roll-back"
      done="The roll-back is recorded."
    >
      <TextAreaField name="reason" label="What happened?" required maxLength={4_000} />
      <TimeField name="happenedAt" label="When" hint="Empty means now." required={false} past />
    </RoomDialog>
  );
}

export function BrokenDialog({ row, open, onOpenChange }: RowFormProps) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="reportBroken"
      withoutNumber
      input={{ cutoverId: row.cutoverId }}
      title={`${row.service} is broken`}
      description="It counts as down from then until it is proved again."
      submit="Report it broken"
      submitVariant="danger"
      done="Reported as broken."
    >
      <TextAreaField name="reason" label="What is broken?" required maxLength={4_000} />
      <TimeField name="happenedAt" label="Since" hint="Empty means now." required={false} past />
    </RoomDialog>
  );
}
