"use client";

import { TextAreaField } from "@/components/form/text-field";
import { useRoom } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import { Button } from "@/components/ui/button";

import { BlockerList } from "./blocker-list";
import { StopList } from "./stop-list";

/** Asks to go on although exactly these blockers are open; a new one voids it. */
export function OverrideDialog() {
  const { gate } = useRoom();
  return (
    <RoomDialog
      verb="requestOverride"
      input={{ shown: gate.shown.join("\n") }}
      title="Ask to override the gate"
      description="A second person has to sign, for exactly these blockers. A new one voids it."
      trigger={<Button variant="quiet">Override…</Button>}
      submit="Ask for a signature"
      leave="Leave the gate closed"
      done="Asked. Everyone who may approve sees it."
      draft="override"
      size="large"
    >
      <BlockerList blockers={gate.blockers} />
      <StopList cost={gate.cost} alsoKills={gate.alsoKills} />
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </RoomDialog>
  );
}
