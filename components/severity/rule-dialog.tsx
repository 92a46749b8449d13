"use client";

import { useMemo, useRef, useState, type FormEvent, type ReactNode } from "react";

import { SelectField } from "@/components/form/choice-field";
import { FormContext } from "@/components/form/form-context";
import { focusFirstWrong } from "@/components/form/form-fields";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { severityWords } from "@/components/incident/incident-words";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { severities } from "@/domain/incident/incident";
import type { SeverityRule } from "@/domain/severity/severity-rule";

import { ConditionFields } from "./condition-fields";
import { readRule } from "./rule-form";
import { isLast } from "./rule-order";

type RuleDialogProps = {
  rule: SeverityRule;
  title: string;
  submit: string;
  trigger: ReactNode;
  onKeep: (rule: SeverityRule) => void;
};

/** Changes one rule of the list on the page; nothing is saved before the list is. */
export function RuleDialog({ rule, title, submit, trigger, onKeep }: RuleDialogProps) {
  const [open, setOpen] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const state = useMemo(() => ({ errors, pending: false }), [errors]);

  function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = readRule(new FormData(event.currentTarget), rule);
    if ("errors" in read) {
      setErrors(read.errors);
      if (form.current) focusFirstWrong(form.current, read.errors);
      return;
    }
    setErrors({});
    setOpen(false);
    onKeep(read.rule);
  }

  return (
    <Dialog {...{ title, trigger, open }} onOpenChange={setOpen} size="large">
      <FormContext value={state}>
        <form ref={form} onSubmit={keep} noValidate className="flex flex-col gap-4">
          <SelectField
            name="severity"
            label="Severity"
            defaultValue={rule.severity}
            options={severities.map((value) => ({ value, label: severityWords[value].word }))}
            className="max-w-40"
          />
          <TextField
            name="because"
            label="Because"
            hint="Finishes the sentence “Critical because …”."
            required
            defaultValue={rule.because}
            maxLength={140}
          />
          {isLast(rule) ? (
            <p className="text-13 text-muted">It holds when no rule above does.</p>
          ) : (
            <ConditionFields when={rule.when} />
          )}
          <DialogActions>
            <DialogClose>
              <Button variant="quiet">Cancel</Button>
            </DialogClose>
            <SubmitButton>{submit}</SubmitButton>
          </DialogActions>
        </form>
      </FormContext>
    </Dialog>
  );
}
