import { z } from "zod";

import { keyPartRoleSchema } from "@/domain/key/key";

/** A public prefix by which a provider's values are recognised, as the catalogue gives it. */
export const knownPrefixSchema = z.strictObject({
  prefix: z.string().min(3).max(60),
  role: keyPartRoleSchema,
  typeId: z.string(),
  /** Length of the whole value where it is fixed. An id without one is never shown. */
  length: z.int().positive().optional(),
});
export type KnownPrefix = z.infer<typeof knownPrefixSchema>;

const publicId = /^[A-Za-z0-9_-]{8,200}$/;

/** The longest known prefix that the value begins with. */
export function findKnownPrefix(
  value: string,
  prefixes: readonly KnownPrefix[],
): KnownPrefix | undefined {
  const { atStart, byPrefix } = compile(prefixes);
  const match = atStart?.exec(value);
  return match ? byPrefix.get(match[0]) : undefined;
}

/** Whether any known prefix stands anywhere in the text. */
export function hasKnownPrefix(text: string, prefixes: readonly KnownPrefix[]): boolean {
  return compile(prefixes).anywhere?.test(text) ?? false;
}

interface CompiledPrefixes {
  atStart: RegExp | null;
  anywhere: RegExp | null;
  byPrefix: ReadonlyMap<string, KnownPrefix>;
}

// A report asks some hundred thousand times with the same list.
const compiled = new WeakMap<readonly KnownPrefix[], CompiledPrefixes>();

function compile(prefixes: readonly KnownPrefix[]): CompiledPrefixes {
  const known = compiled.get(prefixes);
  if (known !== undefined) return known;
  const longestFirst = prefixes.toSorted((a, b) => b.prefix.length - a.prefix.length);
  const source = longestFirst.map(({ prefix }) => escapeForRegExp(prefix)).join("|");
  const result = {
    atStart: source === "" ? null : new RegExp(`^(?:${source})`),
    anywhere: source === "" ? null : new RegExp(source),
    // Of two types with one prefix the first stands for both.
    byPrefix: new Map(prefixes.toReversed().map((prefix) => [prefix.prefix, prefix])),
  };
  compiled.set(prefixes, result);
  return result;
}

function escapeForRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

/** The value itself, when its prefix says that it names a key and opens nothing (AKIA...). */
export function publicIdOf(value: string, known: KnownPrefix | undefined): string | undefined {
  const isId = known?.role === "id" && known.length === value.length;
  return isId && publicId.test(value) ? value : undefined;
}
