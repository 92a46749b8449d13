"use client";

import { RadioField } from "@/components/form/choice-field";
import { TextField } from "@/components/form/text-field";
import type { EnvironmentDto } from "@/domain/environment/environment-dto";

const answers = [
  { value: "yes", label: "Yes", hint: "Its consumers hold the gate." },
  { value: "no", label: "No", hint: "An open board keeps what was production before." },
  { value: "unknown", label: "Not known", hint: "It counts as production." },
];

export function EnvironmentFields({ environment }: { environment?: EnvironmentDto }) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        hint="As your teams call it: prod-eu, staging, laptops."
        required
        defaultValue={environment?.name}
        maxLength={60}
      />
      <RadioField
        name="production"
        legend="Is it production?"
        options={answers}
        defaultValue={environment?.production ?? "unknown"}
      />
    </>
  );
}
