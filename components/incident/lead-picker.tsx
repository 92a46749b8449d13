"use client";

import { useId } from "react";

import { useAction } from "@/components/form/use-action";
import { useGotoField } from "@/components/keyboard/use-goto-field";
import { useHotkey } from "@/components/keyboard/use-hotkey";
import { Select } from "@/components/ui/select";

import { useRoom, useRoomTools } from "./room-context";

/** Who has it. A choice is kept at once. */
export function LeadPicker() {
  const { lead, number } = useRoom();
  const { actions, may, people } = useRoomTools();
  const { act } = useAction();
  const id = useId();
  const gotoField = useGotoField();
  useHotkey("a", () => gotoField(id));
  if (!may["incident.assign_lead"]) {
    return (
      <span>
        <span className="text-muted">Lead </span>
        <bdi>{lead?.name ?? "nobody yet"}</bdi>
      </span>
    );
  }
  const listed =
    lead !== null && !people.some(({ id }) => id === lead.id) ? [lead, ...people] : people;
  return (
    <span className="inline-flex items-center gap-2">
      <label htmlFor={id} className="text-muted">
        Lead
      </label>
      <Select
        id={id}
        className="w-44"
        value={lead?.id ?? ""}
        placeholder="Nobody yet"
        options={listed.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => {
          const memberId = event.target.value;
          act({
            action: actions.assignLead,
            input: memberId === "" ? { number } : { number, memberId },
            done: memberId === "" ? "Nobody leads now." : "The lead is set.",
          });
        }}
      />
    </span>
  );
}
