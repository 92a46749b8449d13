"use client";

import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/browser";
import { useState, useSyncExternalStore } from "react";

import { RecoveryCodes } from "@/components/account/recovery-codes";
import { makePasskey } from "@/components/auth/run-passkey";
import { useProof } from "@/components/auth/use-proof";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { passkeyHost } from "@/domain/passkey/passkey-host";
import type { RecoveryCodesDto } from "@/domain/second-factor/second-factor-dto";
import type { ActionResult } from "@/lib/action-result";

type Start = ActionResult<PublicKeyCredentialCreationOptionsJSON>;

type PasskeyDialogProps = {
  start: (previous: null, input: Record<string, unknown>) => Promise<Start>;
  add: (previous: null, input: Record<string, unknown>) => Promise<ActionResult<RecoveryCodesDto>>;
};

/** A passkey of this device, a phone, or a security key. */
export function PasskeyDialog({ start, add }: PasskeyDialogProps) {
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const possible = usePasskeysWork();
  const make = useProof<RecoveryCodesDto>(async (_previous, form) => {
    const asked = await start(null, {});
    if (!asked.ok) return asked;
    const made = await makePasskey(asked.data);
    if (!made.ok) return made;
    return add(null, { name: form.get("name"), response: made.data });
  });

  if (!possible) {
    return (
      <p className="text-13 text-muted">
        Passkeys don't work at this address. They need https and a name, or http://localhost.
      </p>
    );
  }
  return (
    <Dialog
      title="Add a passkey"
      description="The device asks for its PIN, a finger or a face. Rekey sees none of them."
      trigger={<Button>Add a passkey</Button>}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setCodes(null);
      }}
    >
      {codes === null ? (
        <ActionForm
          action={make.action}
          done="The passkey is added."
          onDone={({ recoveryCodes }) =>
            recoveryCodes === null ? setOpen(false) : setCodes(recoveryCodes)
          }
        >
          <TextField
            name="name"
            label="Name"
            hint="The device it is on."
            required
            maxLength={60}
            autoComplete="off"
          />
          {make.fields}
          <DialogActions>
            <DialogClose>
              <Button variant="quiet">Cancel</Button>
            </DialogClose>
            <SubmitButton>Ask the device</SubmitButton>
          </DialogActions>
        </ActionForm>
      ) : (
        <RecoveryCodes codes={codes} />
      )}
    </Dialog>
  );
}

/** Known in the browser only; until then nothing is promised and nothing refused. */
function usePasskeysWork(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => passkeyHost(window.location.origin) !== null,
    () => true,
  );
}
