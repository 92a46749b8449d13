"use client";

import { NewAccountFields } from "@/components/auth/new-account-fields";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormAction } from "@/lib/action-result";

type AcceptInvitationFormProps = {
  action: FormAction<undefined>;
  token: string;
  email: string | null;
};

export function AcceptInvitationForm({ action, token, email }: AcceptInvitationFormProps) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="token" value={token} />
      <NewAccountFields email={email} />
      <SubmitButton size="large">Create my account</SubmitButton>
    </ActionForm>
  );
}
