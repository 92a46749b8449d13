"use client";

import { ActionForm } from "@/components/form/action-form";
import { RadioField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { linkKinds } from "@/domain/incident/link";

import type { RelationActions } from "./leak-event-actions";
import { linkHints, linkWords } from "./leak-event-words";

type LinkFormProps = { number: number; action: RelationActions["linkIncidents"] };

export function LinkForm({ number, action }: LinkFormProps) {
  return (
    <ActionForm action={action} done="The two are linked." className="mt-3 flex flex-col gap-3">
      <input type="hidden" name="number" value={number} />
      <TextField
        name="to"
        label="Link it to LEAK-"
        inputMode="numeric"
        autoComplete="off"
        required
        className="max-w-32"
      />
      <RadioField
        name="kind"
        legend="How do they belong together?"
        defaultValue="same_event"
        options={linkKinds.map((kind) => ({
          value: kind,
          label: linkWords[kind],
          hint: linkHints[kind],
        }))}
      />
      <div>
        <SubmitButton variant="secondary">Link the two</SubmitButton>
      </div>
    </ActionForm>
  );
}
