import "server-only";
import type { KeyDto } from "@/domain/key/key-dto";
import { verifierStateSchema } from "@/domain/verifier/verifier";
import type { QueryContext } from "@/server/context";
import { hiddenIncidentIds } from "@/server/restriction/visible-to";

/**
 * The places that accept a version. Null for whoever may not know of an incident that ends it or
 * brought it: what the places do shows how far that is.
 */
export async function keyVerifiers(
  ctx: QueryContext,
  version: { id: string; ordinal: number },
): Promise<KeyDto["verifiers"]> {
  const { tx } = ctx;
  const hidden = await tx.incident.count({
    where: {
      id: { in: await hiddenIncidentIds(ctx) },
      OR: [{ keyVersionId: version.id }, { replacementVersionId: version.id }],
    },
  });
  if (hidden > 0) return null;
  const rows = await tx.verifier.findMany({
    where: { keyVersionId: version.id, removedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { ownerTeam: { select: { name: true } } },
  });
  return {
    keyVersionId: version.id,
    ordinal: version.ordinal,
    places: rows.map(({ id, name, ownerTeam, state, since, version: edition }) => ({
      id,
      name,
      ownerTeam: ownerTeam?.name ?? null,
      state: verifierStateSchema.parse(state),
      since,
      version: edition,
    })),
  };
}
