"use client";

import { SelectField } from "@/components/form/choice-field";
import { FormDialog } from "@/components/form/form-dialog";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/action-result";

type ClaimKeyFormProps = {
  keyId: string;
  action: FormAction<{ id: string }>;
  teams: readonly { id: string; name: string }[];
};

export function ClaimKeyForm({ keyId, action, teams }: ClaimKeyFormProps) {
  return (
    <FormDialog
      title="Claim this key"
      description="The owner is asked when it leaks, and keeps its consumers right."
      trigger={<Button>Claim</Button>}
      action={action}
      submit="Claim the key"
      done="The key has an owner."
    >
      <input type="hidden" name="id" value={keyId} />
      <SelectField
        name="ownerTeamId"
        label="Owner"
        required
        placeholder="Choose a team"
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FormDialog>
  );
}
