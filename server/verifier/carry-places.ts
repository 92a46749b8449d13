import "server-only";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";

/**
 * What accepts the old version is where the new one goes, so its list begins with the same places.
 * Whether they accept it, nobody has said yet. A place that it has already, or had, stays as it is.
 */
export async function carryPlaces(
  { tx, now }: MutationContext,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const [places, there] = await Promise.all([
    tx.verifier.findMany({
      where: { keyVersionId: from, removedAt: null },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
    tx.verifier.findMany({ where: { keyVersionId: to }, select: { name: true } }),
  ]);
  const names = new Set(there.map(({ name }) => name.toLowerCase()));
  await tx.verifier.createMany({
    data: places
      .filter(({ name }) => !names.has(name.toLowerCase()))
      .map(({ name, serviceId, ownerTeamId }) => ({
        id: newId(),
        keyVersionId: to,
        name,
        serviceId,
        ownerTeamId,
        state: "unknown",
        since: now,
        createdAt: now,
        updatedAt: now,
      })),
  });
}
