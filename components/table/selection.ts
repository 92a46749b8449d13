/** What a bulk act is about: rows by id, or everything that the filters match. */
export type Selection = { kind: "ids"; ids: readonly string[] } | { kind: "all_matching" };
