"use client";

import type { ReactNode } from "react";

import { PasswordField } from "@/components/auth/password-field";
import { FormDialog } from "@/components/form/form-dialog";
import type { FormAction } from "@/lib/action-result";

type ConfirmPasswordDialogProps = {
  action: FormAction<undefined>;
  trigger: ReactNode;
  /** Goes on with what needed the password. */
  onConfirmed: () => void;
};

/** Asked before an emergency signature: the password once more, good for five minutes. */
export function ConfirmPasswordDialog({
  action,
  trigger,
  onConfirmed,
}: ConfirmPasswordDialogProps) {
  return (
    <FormDialog
      title="Enter your password again"
      description="An emergency signature stands for a second person, so it must surely be you."
      trigger={trigger}
      action={action}
      submit="Confirm it is me"
      onDone={onConfirmed}
    >
      <PasswordField kind="current" />
    </FormDialog>
  );
}
