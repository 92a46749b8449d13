"use client";

import { useState } from "react";

import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/choice-field";
import { useFieldError } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog, DialogActions, DialogClose } from "@/components/ui/dialog";
import { FieldError } from "@/components/ui/field";
import { SecretOnce } from "@/components/ui/secret-once";
import { scopes } from "@/domain/policy/scopes";
import { scopeWords } from "@/domain/token/scope-words";
import { tokenLifetimes } from "@/domain/token/token-input";
import type { NewTokenDto } from "@/domain/token/token-dto";
import type { FormAction } from "@/lib/action-result";

export function NewTokenDialog({ action }: { action: FormAction<NewTokenDto> }) {
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<NewTokenDto | null>(null);
  return (
    <Dialog
      title="Make an API token"
      description="For a pipeline or a script. A token never signs and never approves."
      trigger={<Button variant="primary">Make a token</Button>}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setMade(null);
      }}
    >
      {made === null ? (
        <ActionForm action={action} onDone={setMade}>
          <TextField name="name" label="Name" hint="Where it is used." required maxLength={80} />
          <ScopeChecks />
          <SelectField
            name="expiresInDays"
            label="Ends after"
            defaultValue="90"
            options={tokenLifetimes.map((days) => ({ value: `${days}`, label: `${days} days` }))}
          />
          <DialogActions>
            <DialogClose>
              <Button variant="quiet">Cancel</Button>
            </DialogClose>
            <SubmitButton>Make the token</SubmitButton>
          </DialogActions>
        </ActionForm>
      ) : (
        <>
          <SecretOnce
            title="Copy the token. It is shown only now."
            text={made.token}
            copy="Copy the token"
          >
            Send it as the header <code>Authorization: Bearer</code>.
          </SecretOnce>
          <DialogActions>
            <DialogClose>
              <Button variant="primary">Done</Button>
            </DialogClose>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

function ScopeChecks() {
  const error = useFieldError("scopes");
  return (
    <fieldset
      className="min-w-0"
      aria-describedby={error === undefined ? undefined : "scopes-error"}
    >
      <legend className="mb-1 text-13 font-medium">What it may do</legend>
      <div className="flex flex-col gap-2">
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            name="scopes[]"
            value={scope}
            label={scopeWords[scope]}
            hint={scope}
          />
        ))}
      </div>
      <FieldError id="scopes-error">{error}</FieldError>
    </fieldset>
  );
}
