"use client";

import { PasswordField } from "@/components/auth/password-field";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import type { FormAction } from "@/lib/action-result";

type SignInFormProps = {
  action: FormAction<undefined>;
  /** Another way stands above it as the first. */
  quiet?: boolean;
  next?: string;
};

export function SignInForm({ action, quiet = false, next }: SignInFormProps) {
  return (
    <ActionForm action={action}>
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <TextField
        name="email"
        type="email"
        label="E-mail address"
        required
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField kind="current" />
      <SubmitButton size="large" {...(quiet && { variant: "secondary" })}>
        Sign in
      </SubmitButton>
    </ActionForm>
  );
}
