"use client";

import { SelectField } from "@/components/form/choice-field";
import { TextAreaField, TextField } from "@/components/form/text-field";
import type { Stage } from "@/domain/notification/notification";
import { stageTime } from "@/domain/notification/stage-time";
import type { RegimeDto } from "@/domain/notification/regime-dto";

import { DataKindChecks } from "./data-kind-checks";

const spare = 2;
const most = 6;

export function RegimeFields({ regime }: { regime?: RegimeDto }) {
  const stages = regime?.stages ?? [];
  const rows = Math.min(most, stages.length + spare);
  return (
    <>
      <TextField
        name="name"
        label="Name"
        hint="The law or contract: GDPR Art. 33."
        required
        defaultValue={regime?.name}
        maxLength={80}
      />
      <TextField
        name="authority"
        label="Who is told"
        required
        defaultValue={regime?.authority}
        maxLength={200}
      />
      <fieldset className="flex min-w-0 flex-col gap-2">
        <legend className="mb-1 text-13 font-medium">Stages</legend>
        <p className="text-12 text-muted">
          Write the time as 24 h or 30 d. Leave a stage empty that is not needed.
        </p>
        {Array.from({ length: rows }, (_row, index) => (
          <StageFields key={stages[index]?.key ?? index} stage={stages[index]} index={index} />
        ))}
      </fieldset>
      <DataKindChecks legend="Applies to (none means any data)" chosen={regime?.dataKinds ?? []} />
      <TextAreaField
        name="note"
        label="Note"
        required={false}
        defaultValue={regime?.note ?? undefined}
        maxLength={500}
      />
    </>
  );
}

function StageFields({ stage, index }: { stage: Stage | undefined; index: number }) {
  const name = `stages.${index}`;
  return (
    <div className="grid gap-2 sm:grid-cols-3">
      {stage && <input type="hidden" name={`${name}.key`} value={stage.key} />}
      <TextField
        name={`${name}.title`}
        label={`Stage ${index + 1}`}
        defaultValue={stage?.title}
        maxLength={60}
      />
      <TextField
        name={`${name}.within`}
        label="Within"
        defaultValue={stage && stageTime(stage.hours)}
        maxLength={40}
      />
      <SelectField
        name={`${name}.from`}
        label="Counted from"
        defaultValue={stage?.from ?? "aware"}
        options={[
          { value: "aware", label: "Becoming aware" },
          { value: "previous", label: "The stage before" },
        ]}
      />
    </div>
  );
}
