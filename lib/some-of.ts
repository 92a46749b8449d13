/** "a, b, c and 4 more": each name once, the first few by alphabet. */
export function someOf(names: readonly string[], most = 3): string {
  const all = [...new Set(names)].toSorted((one, other) => one.localeCompare(other, "en"));
  const more = all.length - most;
  if (more > 0) return `${all.slice(0, most).join(", ")} and ${more} more`;
  if (all.length < 2) return all.join("");
  return `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}
