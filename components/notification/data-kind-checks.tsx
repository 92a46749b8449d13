"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { type DataKind, dataKinds } from "@/domain/notification/notification";

import { dataKindWords } from "./notification-words";

type DataKindChecksProps = { legend: string; chosen: readonly DataKind[] };

export function DataKindChecks({ legend, chosen }: DataKindChecksProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-13 font-medium">{legend}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {dataKinds.map((kind) => (
          <Checkbox
            key={kind}
            name="dataKinds[]"
            value={kind}
            defaultChecked={chosen.includes(kind)}
            label={dataKindWords[kind]}
          />
        ))}
      </div>
    </fieldset>
  );
}
