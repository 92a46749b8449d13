/** What of the list's address belongs to a view: not the page of it, nor what lies open beside it. */
export const viewParts = [
  "view",
  "group",
  "q",
  "severity",
  "state",
  "keyState",
  "exposure",
  "secretType",
  "lead",
  "backlog",
  "sort",
  "columns",
] as const;

/** The parts of an address by name. Stored ones are read as they are: a release may know fewer. */
export type ViewAddress = Record<string, string>;

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

/** In the one order of the names, so that two addresses that ask the same are the same. */
export function viewAddressOf(params: Params): ViewAddress {
  const parts = viewParts.flatMap((name) => {
    const given = params[name];
    const text = typeof given === "string" ? given : (given ?? []).join(",");
    const asksNothing = text === "" || (name === "view" && text === "inbox");
    return asksNothing ? [] : [[name, text] as const];
  });
  return Object.fromEntries(parts);
}

export function asksTheSame(one: ViewAddress, other: ViewAddress): boolean {
  return JSON.stringify(viewAddressOf(one)) === JSON.stringify(viewAddressOf(other));
}

/** Where a view is: `saved` says which tab is the current one while its filters are played with. */
export function pathOfView({ id, address }: { id: string; address: ViewAddress }): string {
  return `/incidents?${new URLSearchParams({ saved: id, ...viewAddressOf(address) })}`;
}
