"use client";

import { useProof } from "@/components/auth/use-proof";
import { FormDialog } from "@/components/form/form-dialog";
import { useRoomTools } from "@/components/incident/room-context";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { RequestDto } from "@/domain/signature/request-dto";

/** The asker alone. A session whose last proof is older than five minutes is asked for one. */
export function SignAloneDialog({ request }: { request: RequestDto }) {
  const { actions } = useRoomTools();
  const sign = useProof<unknown>((previous) =>
    actions.signEmergency(previous, { requestId: request.id, shown: request.boundTo }),
  );

  return (
    <FormDialog
      title="Sign alone"
      description={request.sentence}
      trigger={<Button size="small">Sign alone…</Button>}
      action={sign.action}
      submit="Sign alone"
      submitVariant="irreversible"
      leave="Wait for a second person"
      done="Signed alone. Somebody has to review it."
    >
      <Callout tone="will_hurt" title="Nobody else has looked at this.">
        It stays amber until it is reviewed, and the incident cannot be closed before.
      </Callout>
      {sign.fields}
    </FormDialog>
  );
}
