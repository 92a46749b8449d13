import type { OrderKey } from "@/domain/incident/incident-orders";

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** The list's address without some of what it asks for; always from the first page. */
export function addressWithout(params: Params, names: readonly string[]): string {
  return address(params, { without: names, sort: null });
}

/** The list's address without one key of its order. */
export function addressWithoutSort(
  params: Params,
  { sort, drop }: { sort: readonly OrderKey[]; drop: string },
): string {
  const rest = sort.filter(({ id }) => id !== drop);
  return address(params, {
    without: ["sort"],
    sort: rest.map(({ id, desc }) => (desc ? `-${id}` : id)).join(",") || null,
  });
}

function address(
  params: Params,
  { without, sort }: { without: readonly string[]; sort: string | null },
): string {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (name === "cursor" || without.includes(name)) continue;
    for (const each of [value ?? []].flat()) kept.append(name, each);
  }
  if (sort !== null) kept.set("sort", sort);
  const query = kept.toString();
  return query === "" ? "/incidents" : `/incidents?${query}`;
}
