"use client";

import { useState } from "react";

import { useRoom } from "@/components/incident/room-context";
import { Button } from "@/components/ui/button";

import { DeactivateDialog, type DeactivateAct } from "./deactivate-dialog";

/** When switching the old key off is the next step: the reversible way first, where there is one. */
export function DeactivateNext() {
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
