"use client";

import { SelectField } from "@/components/form/choice-field";
import { FormDialog } from "@/components/form/form-dialog";
import { TextAreaField } from "@/components/form/text-field";
import { useRoomTools } from "@/components/incident/room-context";

import type { RowFormProps } from "./row-form";

const notProduction = "not_production";

/** Holds one consumer to less than since the incident opened; a second person signs. */
export function LowerDialog({ row, open, onOpenChange }: RowFormProps) {
  const { actions } = useRoomTools();
  const lower = [1, 2, 3, 4].filter((tier) => tier > row.tier);
  return (
    <FormDialog
      {...{ open, onOpenChange }}
      action={(previous, form) =>
        actions.requestLowering(previous, {
          cutoverId: row.cutoverId,
          reason: form.get("reason"),
          to: loweredTo(form.get("to")),
          idempotencyKey: form.get("idempotencyKey"),
        })
      }
      title={`Hold ${row.service} (${row.environment}) to less`}
      description="For a mistake in the inventory. A second person has to sign."
      submit="Ask for a signature"
      done="Asked. A second person may sign now."
    >
      <SelectField
        name="to"
        label="Treat it as"
        required
        placeholder="Choose"
        options={[
          ...(row.production ? [{ value: notProduction, label: "not production" }] : []),
          ...lower.map((tier) => ({ value: String(tier), label: `tier ${tier}` })),
        ]}
      />
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
    </FormDialog>
  );
}

function loweredTo(choice: FormDataEntryValue | null) {
  if (choice === notProduction) return { production: false };
  return choice === null || choice === "" ? {} : { tier: Number(choice) };
}
