import "server-only";
import { knownPrefixes } from "@/catalogue/secret-types/known-prefixes";
import type { KnownPrefix } from "@/domain/secret-type/known-prefix";

/** How known secrets begin. Public knowledge, for the check of search boxes and drafts in the browser. */
export function secretPrefixes(): readonly KnownPrefix[] {
  return knownPrefixes;
}
