/**
 * A pasted text on its way from a search box to the lookup page: in the memory of this page, never
 * in an address, a cookie or storage.
 */
let pasted: string | undefined;
const listeners = new Set<() => void>();

export function handToLookup(text: string): void {
  pasted = text;
  for (const listener of listeners) listener();
}

/** Gives the text once. */
export function takeForLookup(): string | undefined {
  const text = pasted;
  pasted = undefined;
  return text;
}

/** Tells a lookup page that is already open. */
export function onHandedToLookup(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
