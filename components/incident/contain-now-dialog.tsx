"use client";

import { useState, type ReactNode } from "react";

import { ActionForm } from "@/components/form/action-form";
import { CheckboxField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { StopList } from "@/components/gate/stop-list";
import { Button } from "@/components/ui/button";
import { Code } from "@/components/ui/code";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import type { RoomDto } from "@/domain/incident/room-dto";

import type { RoomAction } from "./room-actions";

/** What the dialog shows of an incident before somebody signs. */
export type ContainFacts = Pick<RoomDto, "number" | "old" | "secretType" | "gate" | "whatDies">;

type ContainNowDialogProps = {
  facts: ContainFacts;
  action: RoomAction;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDone?: () => void;
};

/** The key is being abused: what stops is shown, then one signature. The reason may follow. */
export function ContainNowDialog({ facts, action, onDone, ...opened }: ContainNowDialogProps) {
  const { gate, number, old, secretType, whatDies } = facts;
  const [off, setOff] = useState(false);
  return (
    <Dialog
      {...opened}
      title={`Contain LEAK-${number} now`}
      description={`The old key ${old.label} ends before its services move. A second person reviews it afterwards.`}
    >
      <ActionForm
        action={action}
        done={off ? "Contained." : "Signed. Switch the key off now."}
        onDone={() => {
          opened.onOpenChange(false);
          onDone?.();
        }}
      >
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="acknowledged" value="on" />
        <p className="font-semibold">{whatDies.sentence}</p>
        <StopList cost={gate.cost} alsoKills={gate.alsoKills} />
        {gate.providerKeyId === null ? (
          <TextField
            name="providerKeyId"
            label="The provider's id of the key"
            hint={`As ${secretType.provider} shows it. Leave it empty if it cannot be told.`}
            required={false}
            autoComplete="off"
            spellCheck={false}
          />
        ) : (
          <p>
            At {secretType.provider}: <Code>{gate.providerKeyId}</Code>
            <input type="hidden" name="providerKeyId" value={gate.providerKeyId} />
          </p>
        )}
        <CheckboxField
          name="switchedOff"
          label="I switched it off myself"
          hint={`At ${secretType.provider}, or by whatever stopped it. The exposure ends with this.`}
          checked={off}
          onChange={(event) => setOff(event.target.checked)}
        />
        {off && (
          <TimeField
            name="happenedAt"
            label="When?"
            hint="Empty means now."
            required={false}
            past
          />
        )}
        <p className="text-12 text-muted">
          By signing you say that you have seen what stops, and you choose contain first.
        </p>
        <DialogActions>
          <DialogClose>
            <Button variant="quiet">Keep the key</Button>
          </DialogClose>
          <SubmitButton variant="irreversible">Sign: contain now</SubmitButton>
        </DialogActions>
      </ActionForm>
    </Dialog>
  );
}

type ContainNowButtonProps = Omit<ContainNowDialogProps, "open" | "onOpenChange"> & {
  children?: ReactNode;
};

export function ContainNowButton({ children = "Contain now…", ...dialog }: ContainNowButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {children}
      </Button>
      <ContainNowDialog {...dialog} open={open} onOpenChange={setOpen} />
    </>
  );
}
