import "server-only";
import { dueInPlan } from "@/domain/rotation/rotation";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { lockKeys } from "@/server/key/lock-keys";

/**
 * Keys that a plan has from now on; each is due by its end at the latest. Answers how many were not
 * in it before. Whoever also locks the plan locks it first.
 */
export async function putIntoPlan(
  ctx: MutationContext,
  { planId, until, keyIds }: { planId: string; until: Date; keyIds: readonly string[] },
): Promise<number> {
  if (keyIds.length === 0) return 0;
  const { incidentIds } = await lockKeys(ctx.tx, keyIds);
  const keys = await ctx.tx.key.findMany({
    where: { id: { in: [...keyIds] }, archivedAt: null },
    select: { id: true, rotateBy: true },
  });
  if (keys.length < new Set(keyIds).size) {
    throw new AppError("not_found", "A key of this list is archived or gone.", {
      hint: "Reload the page and choose again.",
    });
  }
  const { count } = await ctx.tx.rotationPlanKey.createMany({
    data: keys.map(({ id }) => ({ planId, keyId: id, addedAt: ctx.now })),
    skipDuplicates: true,
  });
  for (const { id, rotateBy } of keys) {
    const due = dueInPlan(rotateBy, until);
    if (due.getTime() === rotateBy?.getTime()) continue;
    await ctx.tx.key.update({
      where: { id },
      data: { rotateBy: due, updatedAt: ctx.now, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "key.rotation_scheduled",
      subject: { type: "key", id },
      data: {
        before: rotateBy?.toISOString() ?? null,
        rotateBy: due.toISOString(),
        day: due.toISOString().slice(0, 10),
        planId,
      },
    });
  }
  for (const incidentId of incidentIds) ctx.touch(incidentId);
  return count;
}
