import "server-only";
import type { MutationContext } from "@/server/context";

/**
 * A value under planned rotation that was found somewhere is a leak: the same incident and
 * timeline, with the clock from the detection. How to answer is decided anew. The caller holds the
 * incidents' locks and settles them.
 */
export async function becomeLeaks(
  ctx: MutationContext,
  of: { found: string[]; reopened: string[]; detectedAt: Date },
): Promise<void> {
  const { detectedAt } = of;
  const rows = await ctx.tx.incident.findMany({
    where: {
      kind: "planned_rotation",
      OR: [{ id: { in: of.found }, state: { not: "resolved" } }, { id: { in: of.reopened } }],
    },
    select: { id: true, leadId: true, doctrine: true },
    orderBy: { number: "asc" },
  });
  if (rows.length === 0) return;
  await ctx.tx.incident.updateMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    data: {
      kind: "leak",
      detectedAt,
      exposedSince: null,
      exposedSinceIsFloor: true,
      dueAt: null,
      doctrine: null,
      doctrineSignedAt: null,
      updatedAt: ctx.now,
    },
  });
  for (const { id, leadId, doctrine } of rows) {
    await ctx.record({
      kind: "incident.became_leak",
      incidentId: id,
      subject: { type: "incident", id },
      data: { before: "planned_rotation", doctrine, detectedAt: detectedAt.toISOString() },
    });
    await ctx.notify({ to: [leadId], kind: "incident.became_leak", incidentId: id });
  }
}
