"use client";

import { useProof } from "@/components/auth/use-proof";
import { ActionForm } from "@/components/form/action-form";
import { RadioField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import {
  type SecondFactorSetting,
  secondFactorRules,
  secondFactorRuleWords,
} from "@/domain/second-factor/second-factor-rule";
import type { Setting } from "@/domain/setting/setting";
import type { FormAction } from "@/lib/action-result";

type SecondFactorFormProps = {
  value: SecondFactorSetting;
  version: number;
  action: FormAction<Setting<"second_factor">>;
};

export function SecondFactorForm({ value, version, action }: SecondFactorFormProps) {
  const save = useProof(action);
  return (
    <ActionForm
      action={save.action}
      version={version}
      done="Saved who must have a second factor."
      className="flex max-w-md flex-col gap-4"
    >
      <RadioField
        name="required"
        legend="Who must have one"
        defaultValue={value.required}
        options={secondFactorRules.map((rule) => ({
          value: rule,
          label: secondFactorRuleWords[rule],
        }))}
      />
      <p className="text-13 text-muted">
        Whoever has none meets the set-up page at the next click. API tokens go on working, and so
        does your organisation&apos;s own sign-in.
      </p>
      {save.fields}
      <div>
        <SubmitButton>Save the rule</SubmitButton>
      </div>
    </ActionForm>
  );
}
