import { RadioField, SelectField } from "@/components/form/choice-field";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";

import { verifierOptions } from "./verifier-words";

type Named = { id: string; name: string };

export function NewVerifierFields({ teams }: { teams: readonly Named[] }) {
  return (
    <>
      <TextField name="name" label="Place" required maxLength={160} />
      <SelectField
        name="ownerTeamId"
        label="Owner"
        placeholder="Nobody is known"
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <RadioField
        name="state"
        legend="Now it"
        inline
        defaultValue="unknown"
        options={verifierOptions.filter(({ value }) => value !== "refuses")}
      />
    </>
  );
}

export function VerifierStateFields() {
  return (
    <>
      <RadioField
        name="state"
        legend="It"
        inline
        defaultValue="refuses"
        options={verifierOptions}
      />
      <TextAreaField
        name="how"
        label="How do you know?"
        hint="The error word for word, or the change that took it out."
        required
        maxLength={4_000}
      />
      <TextField name="link" label="Link" type="url" required={false} />
      <TimeField name="happenedAt" label="Since" hint="Empty means now." required={false} past />
    </>
  );
}
