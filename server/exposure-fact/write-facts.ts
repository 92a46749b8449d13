import "server-only";
import type { ExposureFactKind } from "@/domain/occurrence/exposure-fact";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { settlePlaces } from "@/server/exposure-fact/settle-places";
import { insertRows } from "@/server/insert-rows";

type Facts = {
  incidentId: string;
  occurrenceIds: readonly string[];
  kind: ExposureFactKind;
  happenedAt: Date;
  reasonId?: string;
};

/** The same fact of several places of one incident. Says of how many. */
export async function writeFacts(
  ctx: MutationContext,
  { incidentId, occurrenceIds, kind, happenedAt, reasonId }: Facts,
): Promise<number> {
  const places = await ctx.tx.occurrence.findMany({
    where: { incidentId, id: { in: [...occurrenceIds] } },
    select: { id: true, visibility: true },
  });
  await insertRows(ctx.tx, "exposure_fact", {
    rows: places.map(({ id, visibility }) => ({
      id: newId(),
      occurrenceId: id,
      kind,
      happenedAt,
      visibilityBefore: kind === "made_public" ? visibility : null,
      reasonId: reasonId ?? null,
      recordedById: ctx.actor.type === "member" ? ctx.actor.id : null,
      recordedAt: ctx.now,
    })),
  });
  const ids = places.map(({ id }) => id);
  if (kind === "made_public") {
    // What was public once was public: taking it down later lowers no severity.
    await ctx.tx.occurrence.updateMany({
      where: { id: { in: ids } },
      data: { visibility: "public" },
    });
  }
  await settlePlaces(ctx.tx, ids);
  return ids.length;
}
