"use client";

import { SelectField } from "@/components/form/choice-field";
import { useFieldError } from "@/components/form/form-context";
import { TextField } from "@/components/form/text-field";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldError } from "@/components/ui/field";
import { conditionWords } from "@/domain/severity/rule-text";
import type { Conditions } from "@/domain/severity/severity-rule";

import { wordFacts, yesNoFacts } from "./rule-form";

const wordLegends = {
  visibility: "Who could read it",
  liveness: "Does the key work?",
  privilege: "What can it do?",
  misuse: "Misuse",
  keyKind: "Kind of key",
} as const satisfies Record<(typeof wordFacts)[number], string>;

const yesNoLabels = {
  usedInProduction: "Production uses it",
  unattributedUse: "Somebody unknown used it",
  honeytokenUsed: "A honeytoken was used",
} as const satisfies Record<(typeof yesNoFacts)[number], string>;

/** Every fact with a choice must hold; one without is not looked at. */
export function ConditionFields({ when }: { when: Conditions }) {
  return (
    <>
      <p className="text-13 text-muted">
        Every fact that you choose must hold. One without a choice does not matter.
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {wordFacts.map((fact) => (
          <WordFact key={fact} fact={fact} chosen={when[fact] ?? []} />
        ))}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {yesNoFacts.map((fact) => (
          <SelectField
            key={fact}
            name={fact}
            label={yesNoLabels[fact]}
            placeholder="Does not matter"
            defaultValue={when[fact] === undefined ? "" : when[fact] ? "yes" : "no"}
            options={[
              { value: "yes", label: "Yes" },
              { value: "no", label: "No" },
            ]}
          />
        ))}
        <TextField
          name="exposedOverHours"
          label="Exposed for more hours than"
          required={false}
          inputMode="numeric"
          defaultValue={when.exposedOverHours}
          maxLength={6}
        />
      </div>
    </>
  );
}

type WordFactProps = { fact: (typeof wordFacts)[number]; chosen: readonly string[] };

function WordFact({ fact, chosen }: WordFactProps) {
  const error = useFieldError(fact);
  const errorId = `${fact}-error`;
  return (
    <fieldset className="min-w-0" aria-describedby={error === undefined ? undefined : errorId}>
      <legend className="mb-1 text-13 font-medium">{wordLegends[fact]}</legend>
      <div className="flex flex-col gap-1">
        {Object.entries(conditionWords[fact]).map(([value, label]) => (
          <Checkbox
            key={value}
            name={`${fact}[]`}
            value={value}
            defaultChecked={chosen.includes(value)}
            label={label}
          />
        ))}
      </div>
      <FieldError id={errorId}>{error}</FieldError>
    </fieldset>
  );
}
