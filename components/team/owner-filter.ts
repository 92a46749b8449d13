import type { Filter } from "@/components/table/filter";

/** By the team that answers for it; `none` is how a list calls what nobody owns. */
export function ownerFilter(teams: readonly { id: string; name: string }[], none: string): Filter {
  return {
    id: "ownerTeamId",
    label: "Owner",
    options: [
      { value: "none", label: none },
      ...teams.map(({ id, name }) => ({ value: id, label: name })),
    ],
  };
}
