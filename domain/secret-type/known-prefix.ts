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
  let found: KnownPrefix | undefined;
  for (const candidate of prefixes) {
    if (!value.startsWith(candidate.prefix)) continue;
    if (found === undefined || candidate.prefix.length > found.prefix.length) found = candidate;
  }
  return found;
}

/** The value itself, when its prefix says that it names a key and opens nothing (AKIA...). */
export function publicIdOf(value: string, known: KnownPrefix | undefined): string | undefined {
  const isId = known?.role === "id" && known.length === value.length;
  return isId && publicId.test(value) ? value : undefined;
}
