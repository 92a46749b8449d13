import { findSecrets } from "@/domain/secret-text/find-secrets";
import type { KnownPrefix } from "@/domain/secret-type/known-prefix";

/** Whether a search may stand in an address. What may be a secret is looked up by digest instead. */
export function mayStandInAddress(text: string, prefixes: readonly KnownPrefix[]): boolean {
  return findSecrets(text, { prefixes, randomLooking: true }).length === 0;
}
