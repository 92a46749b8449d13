export type Filter = {
  /** The name in the address. */
  id: string;
  label: string;
  options: readonly { value: string; label: string }[];
};

export function labelOf(filter: Filter, value: string): string {
  return filter.options.find((option) => option.value === value)?.label ?? value;
}

/** Filter id to value to how many rows it would leave; without what was not counted. */
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, string>>>>;
