import "server-only";

/** The catalogue's name of a secret type; the id where it has none. */
export function secretTypeRef(id: string): { id: string; name: string } {
  return { id, name: id === "unknown" ? "Unknown type" : id };
}
