"use client";

import { RadioField, SelectField } from "@/components/form/choice-field";
import { EvidenceFileField } from "@/components/evidence/evidence-file-field";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { verdictWords, wordOptions } from "@/components/incident/incident-words";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";

import { DeathProgress } from "./death-progress";
import type { RoomFormProps } from "./room-form";

/** One try of the old key, or of the new one, and what the provider answered. */
export function VerdictDialog({ step, already, open, onOpenChange }: RoomFormProps) {
  const { old, replacement } = useRoom();
  const isNew = step?.key === "prove_new_key";
  const label = isNew ? (replacement?.label ?? "the new key") : old.label;
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="recordVerdict"
      input={{ version: isNew ? "new" : "old" }}
      title={isNew ? "Does the new key work?" : "Does the old key still work?"}
      description={`Try ${label} once, harmlessly. Record what the provider answered.`}
      submit="Record the answer"
      done="The answer is recorded."
      draft={`verdict-${isNew ? "new" : "old"}`}
    >
      <RadioField
        name="verdict"
        legend="The provider"
        defaultValue="live"
        options={wordOptions(verdictWords)}
      />
      <FromWhere />
      <ProviderAnswer />
      {already && <TimeField name="happenedAt" label="When was it tried?" required past />}
    </RoomDialog>
  );
}

export function NewKeyVerdictDialog(props: RoomFormProps) {
  const { phases } = useRoom();
  const step = phases.flatMap((phase) => phase.steps).find(({ key }) => key === "prove_new_key");
  return <VerdictDialog {...props} {...(step && { step })} />;
}

/** A refusal of the old key: when, from where, in the provider's words. A tick proves nothing. */
export function RefusalDialog({ already, open, onOpenChange }: RoomFormProps) {
  const { old } = useRoom();
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="recordVerdict"
      input={{ version: "old" }}
      title="Record a refusal of the old key"
      description={`Try ${old.label} and keep the provider's own error. One refusal is no proof.`}
      submit="Record the refusal"
      done="The answer is recorded."
      draft="refusal"
    >
      <DeathProgress />
      <RadioField
        name="verdict"
        legend="The provider"
        inline
        defaultValue="dead"
        options={wordOptions(verdictWords)}
      />
      <ProviderAnswer />
      <FromWhere />
      {already && <TimeField name="happenedAt" label="When was it refused?" required past />}
    </RoomDialog>
  );
}

function FromWhere() {
  const { environments } = useRoomTools();
  return (
    <>
      <TextField
        name="fromPlace"
        label="Tried from"
        hint="A host, a pipeline, a laptop on the VPN."
        required
        maxLength={200}
      />
      <SelectField
        name="environmentId"
        label="In environment"
        placeholder="None of ours"
        options={environments.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}

function ProviderAnswer() {
  return (
    <>
      <TextAreaField
        name="providerError"
        label="The provider's error"
        hint="Word for word. A refusal needs it, or a file that shows it."
        required={false}
        maxLength={2_000}
      />
      <EvidenceFileField />
    </>
  );
}
