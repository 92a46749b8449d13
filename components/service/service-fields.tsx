"use client";

import { SelectField } from "@/components/form/choice-field";
import { TextField } from "@/components/form/text-field";
import type { ServiceDto } from "@/domain/service/service-dto";

import { tierOptions } from "./tier-words";

type ServiceFieldsProps = {
  service?: ServiceDto;
  teams: readonly { id: string; name: string }[];
};

export function ServiceFields({ service, teams }: ServiceFieldsProps) {
  return (
    <>
      <TextField name="name" label="Name" required defaultValue={service?.name} maxLength={120} />
      <SelectField
        name="ownerTeamId"
        label="Owner"
        hint="The team that is asked to move it to a new key."
        placeholder="No owner yet"
        defaultValue={service?.ownerTeam?.id ?? ""}
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="tier"
        label="Tier"
        hint="Without one it counts as tier 2."
        placeholder="Not decided"
        defaultValue={service?.tier ?? ""}
        options={tierOptions}
      />
      <TextField
        name="repository"
        label="Repository"
        required={false}
        defaultValue={service?.repository ?? undefined}
        maxLength={300}
      />
      <TextField
        name="runbook"
        label="Runbook"
        hint="A link that works at 3 a.m."
        required={false}
        defaultValue={service?.runbook ?? undefined}
        maxLength={500}
      />
      <TextField
        name="language"
        label="Language"
        required={false}
        defaultValue={service?.language ?? undefined}
        maxLength={60}
      />
      <TextField
        name="onCallContact"
        label="On-call contact"
        required={false}
        defaultValue={service?.onCallContact ?? undefined}
        maxLength={200}
      />
    </>
  );
}
