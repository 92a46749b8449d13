"use client";

import { useState } from "react";

import { RadioField, SelectField } from "@/components/form/choice-field";
import { Checkbox } from "@/components/ui/checkbox";

import { lifetimeOptions } from "./allow-rule-words";
import { SureField } from "./sure-field";

const kinds = [
  { value: "fingerprint", label: "This value, wherever it is found" },
  { value: "path", label: "Whatever is found in this file" },
  { value: "rule_repository", label: "This scanner's rule in this repository" },
];

/** A dismissal may leave a rule. Its fields are sent only when somebody wants one. */
export function AllowFields() {
  const [wanted, setWanted] = useState(false);
  return (
    <>
      <Checkbox
        label="Allow it from now on"
        hint="Further reports of it open nothing until the rule ends. The reason is needed then."
        checked={wanted}
        onChange={(event) => setWanted(event.target.checked)}
      />
      {wanted && (
        <div className="flex flex-col gap-3 border-l pl-4">
          <RadioField name="allow.kind" legend="Allow" options={kinds} defaultValue="fingerprint" />
          <SelectField
            name="allow.expiresInDays"
            label="The rule ends after"
            defaultValue="90"
            options={lifetimeOptions}
          />
          <SureField name="allow.sure" />
        </div>
      )}
    </>
  );
}
