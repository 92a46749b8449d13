import type { Custody, DiesBy } from "@/domain/key/key";

/** Where the old version is ended: at one provider, in many places, or nowhere. */
export function endsAt(diesBy: DiesBy): "provider" | "verifiers" | "nowhere" {
  if (diesBy === "verifiers") return "verifiers";
  return diesBy === "none" ? "nowhere" : "provider";
}

/** Why nobody here switches it off; null when somebody may. */
export function refusesDeactivation(key: { custody: Custody; diesBy: DiesBy }): string | null {
  if (isStrangers(key.custody)) return "This key is not ours: its owner ends it.";
  const where = endsAt(key.diesBy);
  if (where === "verifiers") return "Each place that accepts this key has to refuse it.";
  return where === "nowhere" ? "Nothing switches this kind of key off." : null;
}

/** Somebody else answers for it, and ends it. */
export function isStrangers(custody: Custody): boolean {
  return custody === "customer" || custody === "vendor" || custody === "employee";
}

/** Somebody answers for it: one of our teams, or its owner outside of them. */
export function isClaimed(key: { custody: Custody; ownerTeamId: string | null }): boolean {
  return key.ownerTeamId !== null || isStrangers(key.custody);
}
