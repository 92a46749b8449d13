"use client";

import { TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RoomDialog } from "@/components/incident/room-dialog";
import { CopyButton } from "@/components/ui/copy-button";
import { ownerMessage } from "@/domain/cutover/owner-message";

import type { RowFormProps } from "./row-form";

/** Writes what the owner is asked, for their own channel; then records whom it reached. */
export function AskOwnerDialog({ row, open, onOpenChange }: RowFormProps) {
  const room = useRoom();
  const { address } = useRoomTools();
  const message = ownerMessage({
    number: room.number,
    secretType: room.secretType.name,
    keyName: room.key.name,
    oldLabel: room.old.label,
    keyState: room.old.state,
    replacement: room.replacement,
    dueAt: room.dueAt,
    now: room.now,
    address,
    ownerTeam: row.ownerTeam,
    environment: row.environment,
    workload: row,
  });
  return (
    <RoomDialog
      {...{ open, onOpenChange }}
      verb="markTold"
      withoutNumber
      input={{ cutoverId: row.cutoverId }}
      title={`Ask ${row.ownerTeam ?? "the owner"} to move ${row.service}`}
      description="Copy it into your own channel. Then record whom it reached."
      submit="Record that they were told"
      done="The owner was told."
      size="large"
    >
      <div className="flex flex-col items-start gap-2">
        <CopyButton
          text={message}
          label="Copy the message"
          showLabel
          size="medium"
          variant="secondary"
        />
        <pre className="w-full rounded-md border bg-sunken p-2 font-sans text-13 break-words whitespace-pre-wrap">
          {message}
        </pre>
      </div>
      <TextField
        name="via"
        label="How"
        hint="The channel and the person: #payments, on-call of payments."
        required
        maxLength={200}
        defaultValue={row.contact ?? undefined}
      />
      <TimeField name="happenedAt" label="When" hint="Empty means now." required={false} past />
    </RoomDialog>
  );
}
