"use client";

import { useState } from "react";

import { RadioField } from "@/components/form/choice-field";
import { TextField } from "@/components/form/text-field";
import { IncidentNumberField } from "@/components/incident/incident-number-field";
import {
  type AllowRuleKind,
  allowRuleKinds,
  allowRuleKindSchema,
} from "@/domain/allow-rule/allow-rule";

import { allowRuleKindWords } from "./allow-rule-words";

/** What a rule goes by, and the fields of that kind alone. */
export function ScopeFields() {
  const [kind, setKind] = useState<AllowRuleKind>("path");
  return (
    <>
      <RadioField
        name="kind"
        legend="Goes by"
        value={kind}
        onChange={(value) => setKind(allowRuleKindSchema.parse(value))}
        options={allowRuleKinds.map((value) => ({ value, label: allowRuleKindWords[value] }))}
      />
      {kind === "fingerprint" && (
        <IncidentNumberField name="number" label="The value of incident" />
      )}
      {kind === "path" && (
        <TextField
          name="pathPattern"
          label="Path"
          hint="From the root of the repository. ** stands for any folders, * for a part of a name."
          placeholder="tests/fixtures/**"
          required
        />
      )}
      {kind === "rule_repository" && (
        <TextField
          name="ruleId"
          label="Scanner's rule"
          hint="As the scanner names it: generic-api-key."
          required
        />
      )}
      {kind !== "fingerprint" && (
        <TextField
          name="repository"
          label="Repository"
          hint="As the report names it: shop/api."
          required={kind === "rule_repository"}
        />
      )}
    </>
  );
}
