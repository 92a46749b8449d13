"use client";

import { SelectField } from "@/components/form/choice-field";
import { TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { options } from "@/components/key/key-words";
import type { ConsumerDto } from "@/domain/consumer/consumer-dto";
import type { ProductionAnswer } from "@/domain/environment/environment";

import { confidenceWords, injectionWords, restartWords } from "./consumer-words";

export type ConsumerChoices = {
  environments: readonly { id: string; name: string; production: ProductionAnswer }[];
  /** Of this key; empty where the key is still to be chosen. */
  versions: readonly { id: string; ordinal: number }[];
};

type ConsumerFieldsProps = ConsumerChoices & { consumer?: ConsumerDto };

/** Everything of a consumer but which key and which service it is about. */
export function ConsumerFields({ environments, versions, consumer }: ConsumerFieldsProps) {
  return (
    <>
      <SelectField
        name="environmentId"
        label="Environment"
        hint="One that is not known to be harmless counts as production."
        required
        placeholder="Choose an environment"
        defaultValue={consumer?.environment.id ?? ""}
        options={environments.map(({ id, name, production }) => ({
          value: id,
          label: production === "unknown" ? `${name} (counts as production)` : name,
        }))}
      />
      <TextField
        name="location"
        label="Location"
        hint="Where in it: a deployment, a host, a pipeline. Tells two uses apart."
        required={false}
        defaultValue={consumer?.location}
        maxLength={200}
      />
      <SelectField
        name="injection"
        label="How it gets the key"
        defaultValue={consumer?.injection ?? "unknown"}
        options={options(injectionWords)}
      />
      <TextField
        name="variableName"
        label="Variable name"
        hint="The name alone, such as METRICS_TOKEN. Never the value."
        required={false}
        defaultValue={consumer?.variableName ?? undefined}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
      />
      <SelectField
        name="restartNeeded"
        label="Does it need a restart to take a new key?"
        defaultValue={consumer?.restartNeeded ?? "unknown"}
        options={options(restartWords)}
      />
      <TextField
        name="usualAddresses"
        label="Usual addresses"
        hint="With commas between: 10.2.0.0/16, 203.0.113.7."
        required={false}
        defaultValue={consumer?.usualAddresses.join(", ")}
      />
      <TextField
        name="usualHours"
        label="Usual hours"
        hint="Such as: nightly at 02:00 UTC."
        required={false}
        defaultValue={consumer?.usualHours ?? undefined}
        maxLength={200}
      />
      <SelectField
        name="confidence"
        label="How sure is this?"
        defaultValue={consumer?.confidence ?? "certain"}
        options={options(confidenceWords)}
      />
      {versions.length > 0 && (
        <>
          <SelectField
            name="runsVersionId"
            label="It runs version"
            hint="Said only: evidence is recorded on the board of an incident."
            placeholder="Not known"
            defaultValue={consumer?.runs?.versionId ?? ""}
            options={versions.map(({ id, ordinal }) => ({ value: id, label: `v${ordinal}` }))}
          />
          <TimeField
            name="runsSince"
            label="It runs it since"
            required={false}
            past
            at={consumer?.runs?.since ?? null}
          />
        </>
      )}
    </>
  );
}
