"use client";

import { TextAreaField } from "@/components/form/text-field";
import { useRoom } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import { Callout } from "@/components/ui/callout";

import type { RoomFormProps } from "./room-form";

/** "Looked here, none further found"; with nothing known at all, a second person signs for it too. */
export function InventoryDialog({ open, onOpenChange }: RoomFormProps) {
  const { board, inventory } = useRoom();
  if (board.length === 0 && inventory.confirmedAt !== null) {
    return (
      <RoomDialog
        {...{ open, onOpenChange }}
        verb="requestInventoryNone"
        title="Ask to believe that nothing uses the key"
        description="A second person signs it. No known consumer is not the same as none."
        submit="Ask for a signature"
        done="Asked. A second person may sign now."
        draft="inventory-none"
      >
        <TextAreaField name="reason" label="Why you believe it" required maxLength={4_000} />
      </RoomDialog>
    );
  }
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="confirmInventory"
      title="Are these all the consumers?"
      submit="Confirm: none further found"
      done="The list of consumers is confirmed."
      draft="inventory"
    >
      {board.length === 0 ? (
        <Callout tone="not_known" title="No consumer is known.">
          Add what you find on the board first.
        </Callout>
      ) : (
        <ul className="list-disc pl-4 text-13">
          {board.map((row) => (
            <li key={row.cutoverId}>
              <bdi>
                {row.service} ({row.environment})
              </bdi>
            </li>
          ))}
        </ul>
      )}
      <TextAreaField
        name="coverage"
        label="Where did you look, and where not?"
        required
        defaultValue={inventory.coverage ?? undefined}
        maxLength={4_000}
      />
    </RoomDialog>
  );
}

export function UnknownMayBreakDialog({ open, onOpenChange }: RoomFormProps) {
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="requestUnknownMayBreak"
      title="Accept that something unknown may break"
      description="A second person signs it. It clears every hiding place that nobody can answer for."
      submit="Ask for a signature"
      done="Asked. A second person may sign now."
      draft="unknown-may-break"
    >
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </RoomDialog>
  );
}
