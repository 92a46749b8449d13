"use client";

import { useState } from "react";

import { QrCode } from "@/components/account/qr-code";
import { RecoveryCodes } from "@/components/account/recovery-codes";
import { useProof } from "@/components/auth/use-proof";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Code } from "@/components/ui/code";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import type { RecoveryCodesDto, TotpStart } from "@/domain/second-factor/second-factor-dto";
import type { FormAction } from "@/lib/action-result";

type AppDialogProps = {
  start: FormAction<TotpStart>;
  confirm: FormAction<RecoveryCodesDto>;
  inUse: boolean;
  /** Where it is the one thing to do. */
  primary?: boolean;
};

/**
 * Scan, type the first code, keep the recovery codes. It stays on the page when the app comes into
 * use: the page is read anew then, and the codes are shown this once.
 */
export function AppDialog({ start, confirm, inUse, primary = false }: AppDialogProps) {
  const [open, setOpen] = useState(false);
  const [seed, setSeed] = useState<TotpStart | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const begin = useProof(start);

  function close(): void {
    setOpen(false);
    setSeed(null);
    setCodes(null);
  }

  return (
    <Dialog
      title="Set up an authenticator app"
      description="Any app that shows six-digit codes will do."
      {...(!inUse && {
        trigger: <Button {...(primary && { variant: "primary" })}>Set up an app</Button>,
      })}
      open={open}
      onOpenChange={(next) => (next ? setOpen(true) : close())}
    >
      {codes !== null && <RecoveryCodes codes={codes} />}
      {codes === null && seed === null && (
        <ActionForm action={begin.action} onDone={setSeed}>
          <p className="text-13">From then on, signing in asks for a code as well.</p>
          {begin.fields}
          <Actions submit="Show the code to scan" />
        </ActionForm>
      )}
      {codes === null && seed !== null && (
        <ActionForm
          action={confirm}
          onDone={({ recoveryCodes }) => (recoveryCodes ? setCodes(recoveryCodes) : close())}
        >
          <QrCode text={seed.address} label="The code to scan with your app" />
          <p className="text-13">
            Or type this key into the app:{" "}
            <span className="break-all">
              <Code>{seed.key}</Code>
            </span>
          </p>
          <TextField
            name="code"
            label="The code that the app shows now"
            required
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={8}
          />
          <Actions submit="Switch it on" />
        </ActionForm>
      )}
    </Dialog>
  );
}

function Actions({ submit }: { submit: string }) {
  return (
    <DialogActions>
      <DialogClose>
        <Button variant="quiet">Cancel</Button>
      </DialogClose>
      <SubmitButton>{submit}</SubmitButton>
    </DialogActions>
  );
}
