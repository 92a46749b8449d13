const shortestPreviewed = 20;
const shownTail = 4;
/** At least this many characters stay hidden, however long the public prefix is. */
const hiddenAtLeast = 12;
const printable = /^[\x20-\x7e]+$/;

/** The provider's public prefix and the last four characters; undefined when that would show too much. */
export function previewOf(value: string, knownPrefix = ""): string | undefined {
  if (value.length < shortestPreviewed || !printable.test(value)) return undefined;
  if (value.includes("-----BEGIN") || !value.startsWith(knownPrefix)) return undefined;
  if (value.length - knownPrefix.length - shownTail < hiddenAtLeast) return undefined;
  return `${knownPrefix}…${value.slice(-shownTail)}`;
}
