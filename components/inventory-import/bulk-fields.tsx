"use client";

import { SelectField } from "@/components/form/choice-field";
import { TextField } from "@/components/form/text-field";
import { bulkFields, type BulkNoun } from "@/domain/inventory-import/bulk-edit-input";
import { fieldLabel, fieldsOf } from "@/domain/inventory-import/inventory-fields";

export type BulkChoices = {
  teams: readonly { name: string }[];
  environments?: readonly { name: string }[];
};

/** One line for each field that can be the same of many; what is left alone is not sent. */
export function BulkFields({ noun, choices }: { noun: BulkNoun; choices: BulkChoices }) {
  return (
    <>
      {bulkFields[noun].map((id) => (
        <BulkField key={id} noun={noun} id={id} choices={choices} />
      ))}
    </>
  );
}

type BulkFieldProps = { noun: BulkNoun; id: string; choices: BulkChoices };

function BulkField({ noun, id, choices }: BulkFieldProps) {
  const label = fieldLabel(noun, id);
  const name = `changes.${id}`;
  const options = optionsOf(noun, { id, choices });
  if (options === null) {
    const day = fieldsOf(noun).find((field) => field.id === id)?.form === "day";
    return <TextField name={name} label={label} required={false} type={day ? "date" : "text"} />;
  }
  return <SelectField name={name} label={label} placeholder="Leave as it is" options={options} />;
}

type Option = { value: string; label: string };

function optionsOf(
  noun: BulkNoun,
  { id, choices }: { id: string; choices: BulkChoices },
): Option[] | null {
  if (id === "owner") return choices.teams.map(({ name }) => ({ value: name, label: name }));
  if (id === "environment") {
    return (choices.environments ?? []).map(({ name }) => ({ value: name, label: name }));
  }
  const field = fieldsOf(noun).find((each) => each.id === id);
  if (field?.form === "tier") {
    return ["1", "2", "3", "4"].map((value) => ({ value, label: `Tier ${value}` }));
  }
  return field?.words?.all.map((value) => ({ value, label: value.replaceAll("_", " ") })) ?? null;
}
