"use client";

import { SelectField } from "@/components/form/choice-field";
import { TextAreaField, TextField } from "@/components/form/text-field";
import type { KeyDto } from "@/domain/key/key-dto";

import { custodyWords, kindWords, options } from "./key-words";

type Named = { id: string; name: string };

export type KeyChoices = { teams: readonly Named[]; secretTypes: readonly Named[] };

type KeyFieldsProps = KeyChoices & { keyDto?: KeyDto };

export function KeyFields({ keyDto, teams, secretTypes }: KeyFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        hint="What it opens: API token of metrics. Never the value."
        required
        defaultValue={keyDto?.name}
        maxLength={160}
      />
      <SelectField
        name="secretTypeId"
        label="Type"
        defaultValue={keyDto?.secretType.id ?? "unknown"}
        options={withCurrent(secretTypes, keyDto?.secretType).map(toOption)}
      />
      <SelectField
        name="custody"
        label="Whose key is it?"
        defaultValue={keyDto?.custody ?? "unknown"}
        options={options(custodyWords)}
      />
      <SelectField
        name="kind"
        label="Kind"
        hint="A honeytoken is a trap: its use means an intruder."
        defaultValue={keyDto?.kind ?? "normal"}
        options={options(kindWords)}
      />
      <SelectField
        name="ownerTeamId"
        label="Owner"
        placeholder="No owner yet"
        defaultValue={keyDto?.ownerTeam?.id ?? ""}
        options={teams.map(toOption)}
      />
      <TextField
        name="rotateBy"
        label="Rotate by"
        type="date"
        required={false}
        defaultValue={keyDto?.rotateBy?.toISOString().slice(0, 10)}
        className="max-w-44"
      />
      <TextAreaField
        name="note"
        label="Note"
        required={false}
        defaultValue={keyDto?.note ?? undefined}
        maxLength={4000}
      />
    </>
  );
}

function toOption({ id, name }: Named) {
  return { value: id, label: name };
}

/** A type that the catalogue has no more stays what it is. */
function withCurrent(types: readonly Named[], current: Named | undefined): readonly Named[] {
  if (current === undefined || types.some(({ id }) => id === current.id)) return types;
  return [current, ...types];
}
