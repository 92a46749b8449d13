import "server-only";
import { declineHandoverInput } from "@/domain/handover/handover-input";
import { AppError } from "@/lib/app-error";
import { waitingHandover } from "@/server/handover/find-handover";
import { mutation } from "@/server/operation";

/** The receiver says no, and why. The lead stays. */
export const declineHandover = mutation({
  name: "declineHandover",
  permission: "handover.answer",
  input: declineHandoverInput,
  async run(ctx, { id, reason }): Promise<{ number: number }> {
    const { handover, actor, number } = await waitingHandover(ctx, id);
    if (handover.toId !== actor.id) {
      throw new AppError("forbidden", "Only whoever is asked declines.");
    }
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.handover.update({
      where: { id },
      data: { state: "declined", answeredAt: ctx.now, answerId: text.id },
    });
    await ctx.record({
      kind: "handover.declined",
      incidentId: handover.incidentId,
      subject: { type: "member", id: handover.fromId },
      data: { handoverId: id },
      texts: { reason: text },
    });
    await ctx.notify({
      to: [handover.fromId],
      kind: "handover.declined",
      incidentId: handover.incidentId,
      text,
    });
    return { number };
  },
});
