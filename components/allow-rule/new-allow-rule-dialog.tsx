"use client";

import { useRef, useState } from "react";

import { callAction } from "@/components/form/call-action";
import { SelectField } from "@/components/form/choice-field";
import { FormDialog } from "@/components/form/form-dialog";
import { formPayload } from "@/components/form/form-fields";
import { FormFailure } from "@/components/form/form-messages";
import { TextAreaField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import type { AllowRuleTrial } from "@/domain/allow-rule/allow-rule-dto";
import type { ActionResult, FormAction } from "@/lib/action-result";

import { lifetimeOptions } from "./allow-rule-words";
import { ScopeFields } from "./scope-fields";
import { SureField } from "./sure-field";
import { TrialResult } from "./trial-result";

type NewAllowRuleDialogProps = {
  create: FormAction<{ id: string }>;
  tryOut: FormAction<AllowRuleTrial>;
};

/** A rule, tried before it is saved: the answer stands in the dialog. */
export function NewAllowRuleDialog({ create, tryOut }: NewAllowRuleDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <FormDialog
      title="Add an allow rule"
      description="What it covers opens no incident until it ends. A key that works is never hidden."
      trigger={<Button variant="primary">Add a rule</Button>}
      open={open}
      onOpenChange={setOpen}
      action={create}
      submit="Add the rule"
      done="The rule holds from now on."
    >
      <ScopeFields />
      <Trial tryOut={tryOut} />
      <TextAreaField name="reason" label="Reason" required maxLength={4_000} />
      <SelectField
        name="expiresInDays"
        label="Ends after"
        hint="What is still there then comes back to the Inbox."
        defaultValue="90"
        options={lifetimeOptions}
      />
      <SureField />
    </FormDialog>
  );
}

function Trial({ tryOut }: Pick<NewAllowRuleDialogProps, "tryOut">) {
  const [answer, setAnswer] = useState<ActionResult<AllowRuleTrial> | null>(null);
  const [pending, setPending] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  async function ask() {
    const form = button.current?.form;
    if (!form) return;
    setPending(true);
    setAnswer(await callAction(tryOut, formPayload(form, null)));
    setPending(false);
  }
  return (
    <div className="flex flex-col gap-2">
      <div>
        <Button ref={button} size="small" pending={pending} onClick={() => void ask()}>
          Try it
        </Button>
      </div>
      <div aria-live="polite">
        {answer?.ok === true && <TrialResult trial={answer.data} />}
        {answer?.ok === false && (
          <FormFailure
            failure={{
              ...answer,
              hint: Object.values(answer.fields ?? {}).join(" ") || answer.hint,
            }}
          />
        )}
      </div>
    </div>
  );
}
