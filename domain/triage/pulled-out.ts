import { exposes } from "@/domain/clock/exposure";
import type { KeyVersionState } from "@/domain/key/key";
import type { Visibility } from "@/domain/occurrence/occurrence";
import type { Privilege } from "@/domain/severity/severity-facts";

/** What of an incident decides whether it waits with the rest of its backlog. */
export type PulledOutFacts = {
  backlog: boolean;
  keyState: KeyVersionState;
  visibility: Visibility;
  privilege: Privilege;
};

/**
 * Whether old material is answered by itself and by the clocks of a new leak: what works and may be
 * public or has high rights, and what is public with high rights and may work.
 */
export function pulledOut({ backlog, keyState, visibility, privilege }: PulledOutFacts): boolean {
  if (!backlog || !exposes(keyState)) return false;
  const high = privilege === "high";
  if (keyState === "live") return high || visibility === "public" || visibility === "unknown";
  return high && visibility === "public";
}
