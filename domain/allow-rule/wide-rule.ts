/** Of fewer known places a share says nothing. */
export const fewestPlaces = 20;
/** A rule that covers more than this part of all known places is looked at twice. */
export const wideShare = 0.25;

/**
 * A wide rule is a mistake until somebody says that it is meant. It may be meant even where it
 * covers all: the first scan of a test folder. A pattern that fits every path is refused before.
 */
export function isWide({ covered, total }: { covered: number; total: number }): boolean {
  return total >= fewestPlaces && covered > total * wideShare;
}
