import "server-only";
import type { Match } from "@/server/import/match-sightings";
import { secretOf } from "@/server/import/secret-of";
import { personTool, type Sighting } from "@/server/import/sighting";

/** All sightings of one secret. `adopts`: known by less until now, and from now on by its value too. */
export type SeenSecret = {
  keyVersionId: string | null;
  adopts: boolean;
  sightings: [Sighting, ...Sighting[]];
  /** Where each stood in the list. */
  indexes: number[];
};

export function groupSightings(
  sightings: readonly Sighting[],
  matches: ReadonlyMap<number, Match>,
): SeenSecret[] {
  const groups = new Map<string, SeenSecret>();
  // Two values of one line are two secrets: only the first takes over the version without a value.
  const claimed = new Map<string, string>();
  for (const [index, sighting] of sightings.entries()) {
    const secret = secretOf(sighting);
    const match = matches.get(index);
    const byPlace = match?.byPlace === true && isIdentified(sighting);
    if (byPlace && !claimed.has(match.keyVersionId)) claimed.set(match.keyVersionId, secret);
    const known = match !== undefined && (!byPlace || claimed.get(match.keyVersionId) === secret);
    // A person who gives a value with a known id says that they belong together.
    const adopts = known && (byPlace || sighting.tool === personTool);
    const name = known ? match.keyVersionId : secret;
    const group = groups.get(name);
    if (group === undefined) {
      groups.set(name, {
        keyVersionId: known ? match.keyVersionId : null,
        adopts,
        sightings: [sighting],
        indexes: [index],
      });
      continue;
    }
    group.adopts ||= adopts;
    group.sightings.push(sighting);
    group.indexes.push(index);
  }
  return [...groups.values()];
}

function isIdentified({ sha256, providerKeyHash }: Sighting): boolean {
  return sha256 !== null || providerKeyHash !== null;
}
