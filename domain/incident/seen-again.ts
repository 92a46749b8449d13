import type { IncidentState, Resolution } from "@/domain/incident/incident";

export const seenAgainOutcomes = [
  "nothing",
  "occurrence",
  "seen_again_dead",
  "reopen",
  "count",
] as const;
export type SeenAgain = (typeof seenAgainOutcomes)[number];

export interface SeenAgainFacts {
  state: IncidentState;
  resolution: Resolution | null;
  resolvedAt: Date | null;
  /** The version has an occurrence at this very place already. */
  knownPlace: boolean;
  /** Proved dead, or dead by the verdict that closed it. */
  provenDead: boolean;
  /** Push or publish time of the new place, else when it was found. */
  placeDatedAt: Date;
  /** Somebody or something found the value live with this sighting. */
  foundLive: boolean;
}

/** Closed because there was nothing to contain. A further place changes nothing about that. */
export function isDismissal(resolution: Resolution | null): boolean {
  return (
    resolution === "false_positive" ||
    resolution === "test_credential" ||
    resolution === "duplicate"
  );
}

/** What finding a known value once more means. */
export function seenAgain(facts: SeenAgainFacts): SeenAgain {
  if (facts.state !== "resolved") return facts.knownPlace ? "nothing" : "occurrence";
  if (isDismissal(facts.resolution)) {
    if (facts.foundLive) return "reopen";
    return facts.knownPlace ? "nothing" : "count";
  }
  // Given up, not ended: the key works.
  if (facts.resolution === "called_off" && !facts.knownPlace) return "reopen";
  const closedAsDead = facts.resolution === "revoked" || facts.resolution === "already_dead";
  if (closedAsDead && facts.foundLive) return "reopen";
  if (facts.knownPlace) return "nothing";
  if (facts.provenDead) return "seen_again_dead";
  return facts.resolvedAt !== null && facts.placeDatedAt > facts.resolvedAt
    ? "reopen"
    : "occurrence";
}
