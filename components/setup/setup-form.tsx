"use client";

import { NewAccountFields } from "@/components/auth/new-account-fields";
import { ActionForm } from "@/components/form/action-form";
import { RadioField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { InstallationMode } from "@/domain/setup/setup";
import type { FormAction } from "@/lib/action-result";

const modes = {
  solo: {
    label: "Just me",
    hint: "You sign alone where two would, and review it a day later.",
  },
  several: {
    label: "Several people",
    hint: "A second person signs what could stop production.",
  },
} as const satisfies Record<InstallationMode, { label: string; hint: string }>;

export function SetupForm({ action, token }: { action: FormAction<undefined>; token: string }) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="token" value={token} />
      <NewAccountFields />
      <RadioField
        name="mode"
        legend="Who responds here?"
        required
        options={Object.entries(modes).map(([value, words]) => ({ value, ...words }))}
      />
      <SubmitButton size="large">Create the first account</SubmitButton>
    </ActionForm>
  );
}
