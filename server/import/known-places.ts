import "server-only";
import type { Db, Tx } from "@/server/db";

export type PlaceOfVersion = { keyVersionId: string; placeHash: Uint8Array };

/** Which of these places their version has already, by `placeName`. */
export async function knownPlaces(
  tx: Db | Tx,
  places: readonly PlaceOfVersion[],
): Promise<Set<string>> {
  if (places.length === 0) return new Set();
  const asked = places.map(({ keyVersionId, placeHash }) => ({
    v: keyVersionId,
    p: Buffer.from(placeHash).toString("hex"),
  }));
  const rows = await tx.$queryRaw<{ v: string; p: string }[]>`
    select asked.v::text, asked.p
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(v uuid, p text)
    join occurrence o on o.key_version_id = asked.v and o.place_hash = decode(asked.p, 'hex')`;
  return new Set(rows.map(({ v, p }) => `${v} ${p}`));
}

export function placeName({ keyVersionId, placeHash }: PlaceOfVersion): string {
  return `${keyVersionId} ${Buffer.from(placeHash).toString("hex")}`;
}
