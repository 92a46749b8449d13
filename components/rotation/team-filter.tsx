import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type TeamFilterProps = { teams: readonly { id: string; name: string }[]; chosen: string | null };

/** A plain form that changes the address: works without script, and a view can be sent. */
export function TeamFilter({ teams, chosen }: TeamFilterProps) {
  return (
    <form method="get" role="search" aria-label="Filter the rotations" className="mb-4">
      <div className="flex flex-wrap items-end gap-2">
        <Field id="rotations-team" label="Team" className="w-56">
          {(control) => (
            <Select
              {...control}
              key={chosen}
              name="team"
              placeholder="Every team"
              defaultValue={chosen ?? ""}
              options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
        <Button type="submit">Show</Button>
      </div>
    </form>
  );
}
