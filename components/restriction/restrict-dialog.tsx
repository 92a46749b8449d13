"use client";

import { CheckboxField, SelectField } from "@/components/form/choice-field";
import { TextAreaField } from "@/components/form/text-field";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import { RoomDialog, type Opened } from "@/components/incident/room-dialog";

/** Who goes on seeing it, and why nobody else does. */
export function RestrictDialog(opened: Opened) {
  const { lead } = useRoom();
  const { members, me } = useRoomTools();
  const others = members.filter(({ id }) => id !== me && id !== lead?.id);
  return (
    <RoomDialog
      {...opened}
      verb="restrictIncident"
      title="Restrict it to named people"
      description="For everybody else it is gone: from lists, counts, search and the log."
      submit="Restrict it"
      done="Only the people named see it now."
    >
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-medium">Who sees it beside you and its lead?</legend>
        <div className="flex max-h-48 flex-col gap-1 overflow-y-auto rounded-md border p-2">
          {others.length === 0 && <p className="text-muted">There is nobody else.</p>}
          {others.map(({ id, name }) => (
            <CheckboxField key={id} name="memberIds[]" value={id} label={<bdi>{name}</bdi>} />
          ))}
        </div>
      </fieldset>
      <SelectField
        name="suspectId"
        label="Is a member suspected?"
        hint="That person sees nothing of it, and leads it no longer."
        placeholder="Nobody, or not known"
        options={members
          .filter(({ id }) => id !== me)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </RoomDialog>
  );
}
