"use client";

import { useProof } from "@/components/auth/use-proof";
import { FormDialog } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { passwordMinLength } from "@/domain/member/password";
import type { FormAction } from "@/lib/action-result";

export function PasswordDialog({ action }: { action: FormAction<{ id: string }> }) {
  const change = useProof(action);
  return (
    <FormDialog
      title="Change your password"
      description="You stay signed in here, and are signed out everywhere else."
      trigger={<Button>Change the password</Button>}
      action={change.action}
      submit="Change the password"
      done="Your password is changed."
    >
      <TextField
        name="newPassword"
        type="password"
        label="New password"
        hint={`At least ${passwordMinLength} characters. A sentence is fine.`}
        required
        secret
        autoComplete="new-password"
      />
      {change.fields}
    </FormDialog>
  );
}
