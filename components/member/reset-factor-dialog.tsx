"use client";

import { useProof } from "@/components/auth/use-proof";
import { FormDialog } from "@/components/form/form-dialog";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";

type ResetFactorDialogProps = {
  action: FormAction<{ id: string }>;
  member: { id: string; name: string };
};

/** For somebody whose phone and codes are gone. */
export function ResetFactorDialog({ action, member: { id, name } }: ResetFactorDialogProps) {
  const reset = useProof(action);
  return (
    <FormDialog
      title={`Take away the second factor of ${name}?`}
      description="App, passkeys and recovery codes go, and the sessions end. The password stays."
      trigger={<Button>Take away the second factor</Button>}
      action={reset.action}
      submit="Take it away"
      submitVariant="danger"
      leave="Keep it"
      done={`${name} signs in with the password alone, until they set up a new one.`}
    >
      <input type="hidden" name="memberId" value={id} />
      {reset.fields}
    </FormDialog>
  );
}
