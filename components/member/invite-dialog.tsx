"use client";

import { useState } from "react";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { RoleField } from "@/components/member/role-field";
import { TeamChecks } from "@/components/team/team-checks";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { SecretOnce } from "@/components/ui/secret-once";
import { invitationDays } from "@/domain/invitation/invitation";
import type { FormAction } from "@/lib/action-result";

type InviteDialogProps = {
  action: FormAction<{ link: string }>;
  teams: readonly { id: string; name: string }[];
};

export function InviteDialog({ action, teams }: InviteDialogProps) {
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  return (
    <Dialog
      title="Invite a person"
      description="You get a link to send. Rekey sends no mail."
      trigger={<Button variant="primary">Invite a person</Button>}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setLink(null);
      }}
    >
      {link === null ? (
        <ActionForm action={action} onDone={(data) => setLink(data.link)}>
          <TextField
            name="email"
            type="email"
            label="E-mail address"
            hint="With it, the link works for this address only."
            required={false}
            autoComplete="off"
          />
          <RoleField />
          <TeamChecks teams={teams} />
          <DialogActions>
            <DialogClose>
              <Button variant="quiet">Cancel</Button>
            </DialogClose>
            <SubmitButton>Make the link</SubmitButton>
          </DialogActions>
        </ActionForm>
      ) : (
        <>
          <SecretOnce
            title="Send this link. It is shown only now."
            text={link}
            copy="Copy the link"
          >
            It works once, for {invitationDays} days.
          </SecretOnce>
          <DialogActions>
            <DialogClose>
              <Button variant="primary">Done</Button>
            </DialogClose>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}
