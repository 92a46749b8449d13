import { SelectField } from "@/components/form/choice-field";
import { TextField } from "@/components/form/text-field";
import type { RotationPlanDto } from "@/domain/rotation/rotation-dto";

import { dayText } from "./rotation-words";

type PlanFieldsProps = {
  plan?: RotationPlanDto;
  teams: readonly { id: string; name: string }[];
};

export function PlanFields({ plan, teams }: PlanFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="Name"
        hint="Fourth quarter, Payments"
        required
        maxLength={120}
        defaultValue={plan?.name}
      />
      <SelectField
        name="teamId"
        label="Team"
        placeholder="Any team"
        defaultValue={plan?.team?.id ?? ""}
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="flex flex-wrap gap-4">
        <TextField
          name="from"
          label="From"
          type="date"
          required
          defaultValue={plan && dayText(plan.from)}
          className="max-w-44"
        />
        <TextField
          name="until"
          label="Until"
          type="date"
          required
          defaultValue={plan && dayText(plan.until)}
          className="max-w-44"
        />
      </div>
    </>
  );
}
