"use client";

import { useState } from "react";

import { useRoom } from "@/components/incident/room-context";
import { ObservedDeathDialog } from "@/components/step/finding-dialogs";
import { RoomFormButton } from "@/components/step/room-form-button";
import { NextVerifierDialog, nextVerifier } from "@/components/verifier/verifier-dialogs";
import { Button } from "@/components/ui/button";

import { endsAt } from "@/domain/key/ending";

import { DeactivateDialog, type DeactivateAct } from "./deactivate-dialog";

/** When switching the old key off is the next step: the reversible way first, where there is one. */
export function DeactivateNext() {
  const { key, verifiers } = useRoom();
  const where = endsAt(key.diesBy);
  if (where === "provider") return <SwitchOff />;
  if (where === "nowhere") return <RoomFormButton form={ended} variant="primary" />;
  const form = nextVerifier(verifiers) === undefined ? ended : nextPlace;
  return <RoomFormButton form={form} variant="primary" />;
}

const ended = { button: "It has ended…", asksWhen: false, Dialog: ObservedDeathDialog } as const;
const nextPlace = {
  button: "Record the next place…",
  asksWhen: false,
  Dialog: NextVerifierDialog,
} as const;

function SwitchOff() {
  const { gate, old } = useRoom();
  const [open, setOpen] = useState(false);
  const act: DeactivateAct =
    gate.disableVerb !== null && old.state !== "disabled" ? "disable" : "revoke";
  const verb = act === "disable" ? gate.disableVerb : gate.revokeVerb;
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {verb}…
      </Button>
      <DeactivateDialog act={act} open={open} onOpenChange={setOpen} />
    </>
  );
}
