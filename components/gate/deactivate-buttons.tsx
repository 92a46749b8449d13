"use client";

import { LockKeyhole } from "lucide-react";
import { useState } from "react";

import { useRoom } from "@/components/incident/room-context";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";

import { BlockerList } from "./blocker-list";
import { DeactivateDialog, type DeactivateAct } from "./deactivate-dialog";

/** The provider's own verbs. While the gate is closed they say why instead. */
export function DeactivateButtons() {
  const { gate, old } = useRoom();
  const [opened, setOpened] = useState<DeactivateAct | null>(null);
  const locked = !gate.decision.open;
  const acts: { act: DeactivateAct; verb: string }[] = [
    ...(gate.disableVerb !== null && old.state !== "disabled"
      ? [{ act: "disable" as const, verb: gate.disableVerb }]
      : []),
    { act: "revoke", verb: gate.revokeVerb },
  ];
  return (
    <>
      {acts.map(({ act, verb }) => (
        <Button
          key={act}
          variant={act === "revoke" && !locked ? "danger" : "secondary"}
          onClick={() => setOpened(act)}
        >
          {verb}
          {locked && (
            <>
              <LockKeyhole aria-hidden />
              <span className="sr-only"> (locked)</span>
            </>
          )}
        </Button>
      ))}
      {locked ? (
        <GateClosedDialog open={opened !== null} onOpenChange={() => setOpened(null)} />
      ) : (
        acts.map(({ act }) => (
          <DeactivateDialog
            key={act}
            act={act}
            open={opened === act}
            onOpenChange={(open) => setOpened(open ? act : null)}
          />
        ))
      )}
    </>
  );
}

function GateClosedDialog(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { gate, old } = useRoom();
  const count = gate.blockers.length;
  return (
    <Dialog
      {...props}
      title={count === 1 ? "1 blocker holds the gate" : `${count} blockers hold the gate`}
      description={`The old key ${old.label} may not be switched off yet.`}
      size="large"
    >
      <BlockerList blockers={gate.blockers} />
      <DialogActions>
        <DialogClose>
          <Button>Back to the room</Button>
        </DialogClose>
      </DialogActions>
    </Dialog>
  );
}
