"use client";

import type { ComponentProps } from "react";

import { FormDialog } from "@/components/form/form-dialog";

import type { RoomVerb } from "./room-actions";
import { useRoomTools } from "./room-context";

type RoomDialogProps = Omit<ComponentProps<typeof FormDialog>, "action"> & {
  verb: RoomVerb;
  /** Goes along unseen: which step, which consumer. */
  input?: Readonly<Record<string, string>>;
  /** The verb is about one thing of the incident, and does not ask for its number. */
  withoutNumber?: boolean;
};

/** What opens a dialog of the room: a button of its own, or a menu and a row from outside. */
export type Opened = { open: boolean; onOpenChange: (open: boolean) => void };

/** One act on this incident with its questions. */
export function RoomDialog({ verb, input, withoutNumber, children, ...dialog }: RoomDialogProps) {
  const { actions, number } = useRoomTools();
  const hidden = withoutNumber ? { ...input } : { number: String(number), ...input };
  return (
    <FormDialog {...dialog} action={actions[verb]}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </FormDialog>
  );
}
