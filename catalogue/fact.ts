/** A fact read at the provider, and where. */
export function documented<T>(value: T, source: string) {
  return { known: true, basis: "documented", value, source } as const;
}

/** A fact that somebody timed, and where they say so. */
export function measured<T>(value: T, source: string) {
  return { known: true, basis: "measured", value, source } as const;
}

/** Vendor knowledge that was not read again for this catalogue. */
export function recalled<T>(value: T) {
  return { known: true, basis: "recalled", value } as const;
}

/** What most of a category do; shown as such. */
export function usual<T>(value: T) {
  return { known: true, basis: "category_default", value } as const;
}
