"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import type { FormAction } from "@/lib/action-result";

type SecondStepFormProps = { action: FormAction<undefined>; hasApp: boolean; next?: string };

export function SecondStepForm({ action, hasApp, next }: SecondStepFormProps) {
  return (
    <ActionForm action={action}>
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <TextField
        name="code"
        label="Code"
        hint={
          hasApp
            ? "Six digits of your authenticator app, or a recovery code."
            : "A recovery code, if the device is not here."
        }
        required
        secret
        autoComplete="one-time-code"
        autoCapitalize="none"
      />
      <SubmitButton size="large">Go on</SubmitButton>
    </ActionForm>
  );
}
