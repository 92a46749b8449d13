import "server-only";
import type { Handover } from "@/generated/prisma/client";
import type { MutationContext } from "@/server/context";

/** It waits no longer, and its receiver is told. */
export async function closeHandover(ctx: MutationContext, handover: Handover): Promise<void> {
  await ctx.tx.handover.update({
    where: { id: handover.id },
    data: { state: "withdrawn", answeredAt: ctx.now },
  });
  await ctx.record({
    kind: "handover.withdrawn",
    incidentId: handover.incidentId,
    subject: { type: "member", id: handover.toId },
    data: { handoverId: handover.id },
  });
  await ctx.notify({
    to: [handover.toId],
    kind: "handover.withdrawn",
    incidentId: handover.incidentId,
  });
}

/** For an act after which it would hand over what is no longer the sender's. */
export async function closeWaitingHandovers(
  ctx: MutationContext,
  incidentId: string,
): Promise<void> {
  const waiting = await ctx.tx.handover.findMany({ where: { incidentId, state: "asked" } });
  for (const handover of waiting) await closeHandover(ctx, handover);
}
