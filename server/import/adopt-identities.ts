import "server-only";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import type { SeenSecret } from "@/server/import/group-sightings";
import { identifiersOf } from "@/server/import/new-leak";

/** A version that was known by its places alone is from now on recognised by its value. */
export async function adoptIdentities(
  ctx: MutationContext,
  secrets: readonly SeenSecret[],
): Promise<void> {
  const rows = secrets.flatMap(({ adopts, keyVersionId, sightings }) =>
    adopts && keyVersionId !== null
      ? identifiersOf(sightings).map((hash) => ({ keyVersionId, ...hash }))
      : [],
  );
  if (rows.length === 0) return;
  const parts = await ctx.tx.keyPart.findMany({
    where: { keyVersionId: { in: rows.map(({ keyVersionId }) => keyVersionId) } },
    select: { id: true, keyVersionId: true },
  });
  const partOf = new Map(parts.map((part) => [part.keyVersionId, part.id]));
  await ctx.tx.keyIdentifier.createMany({
    data: rows.map(({ keyVersionId, kind, hash, hashKeyId }) => ({
      id: newId(),
      kind,
      hash,
      hashKeyId: hashKeyId ?? ctx.keys.current.id,
      keyVersionId,
      keyPartId: partOf.get(keyVersionId) ?? null,
    })),
    skipDuplicates: true,
  });
}
