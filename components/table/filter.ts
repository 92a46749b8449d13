export type Filter = {
  /** The name in the address. */
  id: string;
  label: string;
  options: readonly { value: string; label: string }[];
};

export function labelOf(filter: Filter, value: string): string {
  return filter.options.find((option) => option.value === value)?.label ?? value;
}
