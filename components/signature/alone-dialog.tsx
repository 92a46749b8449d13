"use client";

import { useProof } from "@/components/auth/use-proof";
import { FormDialog } from "@/components/form/form-dialog";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { WaitingDto } from "@/domain/signature/waiting-dto";

import type { SignatureActions } from "./signature-actions";

type AloneDialogProps = { line: WaitingDto; actions: SignatureActions; onDone: () => void };

/** The asker alone. A proof that is older than five minutes is asked for in the same act. */
export function AloneDialog({ line, actions, onDone }: AloneDialogProps) {
  const sign = useProof<unknown>(() =>
    actions.signEmergency(null, { requestId: line.id, shown: line.shown }),
  );

  return (
    <FormDialog
      title="Sign alone"
      description={line.sentence}
      trigger={<Button size="small">Sign alone…</Button>}
      action={sign.action}
      submit="Sign alone"
      submitVariant="irreversible"
      leave="Wait for a second person"
      done="Signed alone. Somebody has to review it."
      onDone={onDone}
    >
      <Callout tone="will_hurt" title="Nobody else has looked at this.">
        It stays amber until it is reviewed, and the incident cannot be closed before.
      </Callout>
      {sign.fields}
    </FormDialog>
  );
}
