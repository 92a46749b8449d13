"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";

import { SelectField } from "@/components/form/choice-field";
import { FormDialog } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormAction } from "@/lib/action-result";

import { type KeyChoices, KeyFields } from "./key-fields";
import { SecretValueField } from "./secret-value-field";

const states = [
  { value: "unknown", label: "Not known" },
  { value: "live", label: "Live" },
  { value: "disabled", label: "Disabled" },
  { value: "dead", label: "Dead" },
];

type NewKeyFormProps = KeyChoices & {
  action: FormAction<{ id: string; name: string }>;
  trigger: ReactNode;
};

export function NewKeyForm({ action, trigger, ...choices }: NewKeyFormProps) {
  const router = useRouter();
  return (
    <FormDialog
      title="Add a key"
      description="Rekey keeps facts about the key, never the key itself."
      trigger={trigger}
      action={action}
      submit="Add the key"
      draft="new-key"
      done="The key is added."
      onDone={({ id }) => router.push(`/keys/${id}` as Route)}
      size="large"
    >
      <KeyFields {...choices} />
      <Disclosure summary="How to recognise its value">
        <div className="flex flex-col gap-4">
          <SecretValueField name="firstVersion.digest" label="Value" />
          <TextField
            name="firstVersion.publicId"
            label="Public id"
            hint="As the provider shows it: AKIA…, a key id. It opens nothing."
            required={false}
            autoComplete="off"
            spellCheck={false}
          />
          <SelectField
            name="firstVersion.state"
            label="Does it work now?"
            defaultValue="unknown"
            options={states}
          />
        </div>
      </Disclosure>
    </FormDialog>
  );
}
