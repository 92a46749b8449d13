import { err, ok, type Result } from "@/lib/result";

export const longestPattern = 1_024;
/** Fewer letters than this, and the pattern says nothing about which file is meant. */
const fewestLetters = 3;
const mostWildcards = 12;

export type PatternRefusal = "too_long" | "too_wide" | "too_many_wildcards" | "unclear_stars";

/**
 * A path pattern as a regular expression that PostgreSQL matches without backtracking. Only the
 * database matches: preview, trial and import ask the same engine. `*` stays within a folder, `**`
 * stands for any folders or none, `?` for one character. All else is itself, case included.
 */
export function pathRegex(pattern: string): string {
  const parts = pattern.match(/\*\*\/|\*\*|\*|\?|[^*?]+/g) ?? [];
  return `^${parts.map((part) => wildcards.get(part) ?? escaped(part)).join("")}$`;
}

/** What every path that fits contains: the longest part without a wildcard. Cheap to look for first. */
export function longestLiteral(pattern: string): string {
  const parts = pattern.split(/\*\*\/|\*\*|[*?]/);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

const wildcards: ReadonlyMap<string, string> = new Map([
  ["**/", "(?:.*/)?"],
  ["**", ".*"],
  ["*", "[^/]*"],
  ["?", "[^/]"],
]);

/** Why a pattern can't be a rule's, or the pattern. */
export function readPathPattern(pattern: string): Result<string, PatternRefusal> {
  if (pattern.length > longestPattern) return err("too_long");
  if (/[^/]\*\*|\*\*[^/]/.test(pattern)) return err("unclear_stars");
  if ((pattern.match(/\*\*|[*?]/g) ?? []).length > mostWildcards) return err("too_many_wildcards");
  const letters = pattern.match(/[\p{L}\p{N}]/gu) ?? [];
  return letters.length < fewestLetters ? err("too_wide") : ok(pattern);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.|+()[\]{}]/g, (sign) => `\\${sign}`);
}
