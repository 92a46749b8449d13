"use client";

import { useState } from "react";

import { PasswordField } from "@/components/auth/password-field";
import { FormDialog } from "@/components/form/form-dialog";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { WaitingDto } from "@/domain/signature/waiting-dto";
import type { ActionResult } from "@/lib/action-result";

import type { SignatureActions } from "./signature-actions";

type AloneDialogProps = { line: WaitingDto; actions: SignatureActions; onDone: () => void };

/** The asker alone. A password that is older than five minutes is asked for in the same act. */
export function AloneDialog({ line, actions, onDone }: AloneDialogProps) {
  const [asksPassword, setAsksPassword] = useState(false);

  async function sign(
    _previous: ActionResult<unknown> | null,
    form: FormData,
  ): Promise<ActionResult<unknown>> {
    if (form.has("password")) {
      const confirmed = await actions.confirmPassword(null, passwordOf(form));
      if (!confirmed.ok) return confirmed;
    }
    const signed = await actions.signEmergency(null, { requestId: line.id, shown: line.shown });
    if (!signed.ok && signed.code === "reauthentication_needed") setAsksPassword(true);
    return signed;
  }

  return (
    <FormDialog
      title="Sign alone"
      description={line.sentence}
      trigger={<Button size="small">Sign alone…</Button>}
      action={sign}
      submit="Sign alone"
      submitVariant="irreversible"
      leave="Wait for a second person"
      done="Signed alone. Somebody has to review it."
      onDone={onDone}
    >
      <Callout tone="will_hurt" title="Nobody else has looked at this.">
        It stays amber until it is reviewed, and the incident cannot be closed before.
      </Callout>
      {asksPassword && <PasswordField kind="current" label="Your password" />}
    </FormDialog>
  );
}

/** Nothing else of the form: its own key against repeats belongs to the signature. */
function passwordOf(form: FormData): FormData {
  const proof = new FormData();
  proof.set("password", form.get("password") ?? "");
  return proof;
}
