"use client";

import { Checkbox } from "@/components/ui/checkbox";

type TeamChecksProps = { teams: readonly { id: string; name: string }[] };

export function TeamChecks({ teams }: TeamChecksProps) {
  if (teams.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-13 font-medium">
        Teams <span className="font-normal text-muted">(optional)</span>
      </legend>
      <div className="flex max-h-48 flex-col gap-2 overflow-y-auto">
        {teams.map(({ id, name }) => (
          <Checkbox key={id} name="teamIds[]" value={id} label={<bdi>{name}</bdi>} />
        ))}
      </div>
    </fieldset>
  );
}
