"use client";

import { SelectField } from "@/components/form/choice-field";
import { TextAreaField } from "@/components/form/text-field";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RoomDialog, type Opened } from "@/components/incident/room-dialog";
import { stateText } from "@/domain/incident/state-text";

import { StandingText } from "./standing-text";

/** Offers the lead to somebody, with where the incident stands. */
export function HandoverDialog(opened: Opened) {
  const room = useRoom();
  const { people } = useRoomTools();
  return (
    <RoomDialog
      {...opened}
      verb="askHandover"
      title={`Hand LEAK-${room.number} over`}
      description="The lead changes when they accept. Until then it stays yours."
      submit="Ask them to take over"
      done="They are asked."
      size="large"
    >
      <SelectField
        name="toId"
        label="To whom?"
        required
        placeholder="Choose a person"
        options={people
          .filter(({ id }) => id !== room.lead?.id)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextAreaField
        name="note"
        label="What should they know?"
        hint="What the text below does not say."
        required={false}
        maxLength={4_000}
      />
      <StandingText text={stateText(room)} open />
    </RoomDialog>
  );
}
