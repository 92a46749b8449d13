"use client";

import { useState } from "react";

import { RecoveryCodes } from "@/components/account/recovery-codes";
import { useProof } from "@/components/auth/use-proof";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import type { RecoveryCodesDto } from "@/domain/second-factor/second-factor-dto";
import type { FormAction } from "@/lib/action-result";

export function CodesDialog({ renew }: { renew: FormAction<RecoveryCodesDto> }) {
  const [open, setOpen] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const make = useProof(renew);
  return (
    <Dialog
      title="Make new recovery codes"
      description="The earlier ones stop working at once."
      trigger={<Button>Make new codes</Button>}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setCodes(null);
      }}
    >
      {codes === null ? (
        <ActionForm action={make.action} onDone={({ recoveryCodes }) => setCodes(recoveryCodes)}>
          {make.fields}
          <DialogActions>
            <DialogClose>
              <Button variant="quiet">Keep the old ones</Button>
            </DialogClose>
            <SubmitButton>Make new codes</SubmitButton>
          </DialogActions>
        </ActionForm>
      ) : (
        <RecoveryCodes codes={codes} />
      )}
    </Dialog>
  );
}
