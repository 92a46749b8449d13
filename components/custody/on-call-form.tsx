"use client";

import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/choice-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { OnCall } from "@/domain/custody/on-call";
import type { Setting } from "@/domain/setting/setting";
import type { FormAction } from "@/lib/action-result";

type Named = { id: string; name: string };

type OnCallFormProps = {
  value: OnCall;
  version: number;
  people: readonly Named[];
  teams: readonly Named[];
  action: FormAction<Setting<"on_call">>;
};

/** One person or one team; nobody when both are empty. */
export function OnCallForm({ value, version, people, teams, action }: OnCallFormProps) {
  return (
    <ActionForm
      action={action}
      version={version}
      draft="on-call"
      done="Saved who is on call."
      className="flex max-w-md flex-col gap-4"
    >
      <p className="text-13 text-muted">
        A person or a team. With neither, an unclaimed key stays unclaimed.
      </p>
      <SelectField
        name="memberId"
        label="Person"
        placeholder="Nobody"
        defaultValue={value.memberId ?? ""}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="teamId"
        label="Team"
        placeholder="No team"
        defaultValue={value.teamId ?? ""}
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div>
        <SubmitButton>Save who is on call</SubmitButton>
      </div>
    </ActionForm>
  );
}
