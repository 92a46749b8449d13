import type { SortKey } from "./table-url";

export type SortClick = {
  id: string;
  /** The first click puts the largest or latest on top. */
  descFirst: boolean;
  /** As a second key, beside the one that is there. */
  also: boolean;
};

const mostKeys = 2;

/** The order after a click on a column's header; clicking again turns it round. */
export function sortedBy(sort: readonly SortKey[], { id, descFirst, also }: SortClick): SortKey[] {
  const current = sort.find((key) => key.id === id);
  const next = { id, desc: current ? !current.desc : descFirst };
  if (!also) return [next];
  if (current) return sort.map((key) => (key.id === id ? next : key));
  return [...sort, next].slice(-mostKeys);
}
