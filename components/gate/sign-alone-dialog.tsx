"use client";

import { useState } from "react";

import { PasswordField } from "@/components/auth/password-field";
import { FormDialog } from "@/components/form/form-dialog";
import { useRoomTools } from "@/components/incident/room-context";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { RequestDto } from "@/domain/signature/request-dto";
import type { ActionResult } from "@/lib/action-result";

/**
 * The asker alone. The password is asked for here when the session has not proved it within five
 * minutes; then the signature follows in the same act.
 */
export function SignAloneDialog({ request }: { request: RequestDto }) {
  const { actions } = useRoomTools();
  const [asksPassword, setAsksPassword] = useState(false);

  async function sign(
    previous: ActionResult<unknown> | null,
    form: FormData,
  ): Promise<ActionResult<unknown>> {
    if (form.has("password")) {
      const proof = new FormData();
      proof.set("password", form.get("password") ?? "");
      const confirmed = await actions.confirmPassword(previous, proof);
      if (!confirmed.ok) return confirmed;
    }
    const signed = await actions.signEmergency(previous, {
      requestId: request.id,
      shown: request.boundTo,
    });
    if (!signed.ok && signed.code === "reauthentication_needed") setAsksPassword(true);
    return signed;
  }

  return (
    <FormDialog
      title="Sign alone"
      description={request.sentence}
      trigger={<Button size="small">Sign alone…</Button>}
      action={sign}
      submit="Sign alone"
      submitVariant="irreversible"
      leave="Wait for a second person"
      done="Signed alone. Somebody has to review it."
    >
      <Callout tone="will_hurt" title="Nobody else has looked at this.">
        It stays amber until it is reviewed, and the incident cannot be closed before.
      </Callout>
      {asksPassword && <PasswordField kind="current" label="Your password" />}
    </FormDialog>
  );
}
