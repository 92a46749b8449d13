"use client";

import { TextField } from "@/components/form/text-field";
import { Checkbox } from "@/components/ui/checkbox";
import type { TeamDto } from "@/domain/team/team-dto";

type TeamFieldsProps = {
  team?: TeamDto;
  people: readonly { id: string; name: string }[];
};

export function TeamFields({ team, people }: TeamFieldsProps) {
  const members = new Set(team?.members.map((member) => member.id));
  return (
    <>
      <TextField name="name" label="Name" required defaultValue={team?.name} maxLength={80} />
      <TextField
        name="contact"
        label="Contact"
        hint="Where this team answers: a channel, a rota, a phone number."
        required={false}
        defaultValue={team?.contact ?? undefined}
        maxLength={200}
      />
      <fieldset className="min-w-0">
        <legend className="mb-1 text-13 font-medium">Members</legend>
        <div className="flex max-h-64 flex-col gap-2 overflow-y-auto">
          {people.map(({ id, name }) => (
            <Checkbox
              key={id}
              name="memberIds[]"
              value={id}
              defaultChecked={members.has(id)}
              label={<bdi>{name}</bdi>}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}
