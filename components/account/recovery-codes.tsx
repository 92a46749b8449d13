"use client";

import { DialogActions, DialogClose } from "@/components/ui/dialog";
import { Button } from "@/components/ui/button";
import { SecretOnce } from "@/components/ui/secret-once";

/** The codes, this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <SecretOnce
        title="Keep these recovery codes. They are shown only now."
        text={codes.join(" ")}
        copy="Copy the codes"
      >
        Each works once, in place of a code of your app or a passkey.
      </SecretOnce>
      <DialogActions>
        <DialogClose>
          <Button variant="primary">I have kept them</Button>
        </DialogClose>
      </DialogActions>
    </>
  );
}
