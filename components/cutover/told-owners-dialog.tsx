"use client";

import { FormDialog } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import { TimeField } from "@/components/form/time-field";
import { useRoom, useRoomTools } from "@/components/incident/room-context";
import type { RoomFormProps } from "@/components/step/room-form";
import { Checkbox } from "@/components/ui/checkbox";
import type { ActionResult } from "@/lib/action-result";

/** One message often reaches several owners: all who were told by it are recorded at once. */
export function ToldOwnersDialog({ open, onOpenChange }: RoomFormProps) {
  const { board } = useRoom();
  const { actions } = useRoomTools();
  const untold = board.filter((row) => row.toldAt === null && row.state !== "waived");

  async function recordAll(
    previous: ActionResult<unknown> | null,
    form: FormData,
  ): Promise<ActionResult<unknown>> {
    const chosen = form.getAll("cutoverId").map(String);
    if (chosen.length === 0) {
      return { ok: false, code: "invalid_input", message: "Choose at least one owner." };
    }
    const said = { via: form.get("via"), happenedAt: form.get("happenedAt") || undefined };
    let answer: ActionResult<unknown> = { ok: true, data: null };
    for (const cutoverId of chosen) {
      answer = await actions.markTold(previous, { cutoverId, ...said });
      if (!answer.ok) return answer;
    }
    return answer;
  }

  return (
    <FormDialog
      {...{ open, onOpenChange }}
      action={recordAll}
      title="Tell every owner"
      description="Tell them in your own channel first. Then record whom, and how."
      submit="Record that they were told"
      done="The owners were told."
    >
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 text-13 font-medium">Told about</legend>
        {untold.map((row) => (
          <Checkbox
            key={row.cutoverId}
            name="cutoverId"
            value={row.cutoverId}
            defaultChecked
            label={
              <bdi>
                {row.service} ({row.environment})
              </bdi>
            }
            hint={row.ownerTeam ?? "Nobody is known to own it."}
          />
        ))}
      </fieldset>
      <TextField
        name="via"
        label="How"
        hint="The channel and the person: #payments, on-call of payments."
        required
        maxLength={200}
      />
      <TimeField name="happenedAt" label="When" hint="Empty means now." required={false} past />
    </FormDialog>
  );
}
