"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { minutesText } from "@/domain/clock/minutes-text";
import type { SlaTargets } from "@/domain/clock/sla";
import type { Setting } from "@/domain/setting/setting";
import type { FormAction } from "@/lib/action-result";

import { slaRows } from "./sla-words";

type SlaFormProps = { targets: SlaTargets; version: number; action: FormAction<Setting<"sla">> };

export function SlaForm({ targets, version, action }: SlaFormProps) {
  return (
    <ActionForm
      action={action}
      version={version}
      draft="sla-targets"
      done="The due times are saved. Open incidents follow."
      className="flex max-w-md flex-col gap-4"
    >
      <p className="text-13 text-muted">Write it as 15 min, 4 h, or 14 d.</p>
      {slaRows.map(({ key, label, ...row }) => (
        <TextField
          key={key}
          name={key}
          label={label}
          {...("hint" in row && { hint: row.hint })}
          required
          defaultValue={minutesText(targets[key])}
          maxLength={40}
          className="max-w-40"
        />
      ))}
      <div>
        <SubmitButton>Save the due times</SubmitButton>
      </div>
    </ActionForm>
  );
}
