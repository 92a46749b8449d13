"use client";

import { useProof } from "@/components/auth/use-proof";
import { FormDialog } from "@/components/form/form-dialog";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";

type RemoveDialogProps = {
  action: FormAction<{ id: string }>;
  /** "the authenticator app", or the passkey's name. */
  what: string;
  id?: string;
};

/** Takes one way to sign in away, from whoever proves that it is theirs. */
export function RemoveDialog({ action, what, id }: RemoveDialogProps) {
  const remove = useProof(action);
  return (
    <FormDialog
      title={`Remove ${what}?`}
      description="Without any second factor your password alone signs you in. Where one is required, you set up another at once."
      trigger={
        <Button size="small" variant="quiet" aria-label={`Remove ${what}`}>
          Remove
        </Button>
      }
      action={remove.action}
      submit={`Remove ${what}`}
      submitVariant="danger"
      leave="Keep it"
      done="It is removed."
    >
      {id !== undefined && <input type="hidden" name="id" value={id} />}
      {remove.fields}
    </FormDialog>
  );
}
