import "server-only";
import type { InstallationKeys } from "@/server/crypto/installation-keys";
import type { Db } from "@/server/db";
import type { Sighting } from "@/server/import/sighting";
import { maskKnownValues } from "@/server/text/mask-known-values";

const texts = [
  "ruleId",
  "description",
  "toolFingerprint",
  "repository",
  "path",
  "url",
  "author",
  "message",
] as const satisfies readonly (keyof Sighting)[];

/**
 * A report's texts were masked against the report's own values. A value that only Rekey knows, of an
 * earlier leak, may stand there as well: in a message that says which key was taken out.
 */
export async function maskSightings(
  db: Db,
  { sightings, keys }: { sightings: readonly Sighting[]; keys: Pick<InstallationKeys, "all"> },
): Promise<Sighting[]> {
  const found = sightings.flatMap((sighting) => texts.flatMap((name) => sighting[name] ?? []));
  const masked = await maskKnownValues(db, { texts: found, keys });
  if (masked.size === 0) return [...sightings];
  return sightings.map((sighting) => {
    const copy = { ...sighting };
    for (const name of texts) {
      const text = masked.get(sighting[name] ?? "");
      if (text !== undefined) copy[name] = text;
    }
    return copy;
  });
}
