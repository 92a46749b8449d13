import "server-only";
import { correctAwarenessInput } from "@/domain/notification/notification-input";
import { findCase } from "@/server/notification-case/find-case";
import { recordOnEvent } from "@/server/notification-case/record-on-event";
import { settleCase } from "@/server/notification-case/settle-case";
import { mutation } from "@/server/operation";
import { refuseFuture } from "@/server/refuse-times";

/** Every stage is counted from it, so the reason stays beside it. */
export const correctAwareness = mutation({
  name: "correctAwareness",
  permission: "notification.decide",
  input: correctAwarenessInput,
  async run(ctx, { caseId, awareAt, reason }) {
    const row = await findCase(ctx, caseId);
    refuseFuture(ctx.now, { awareAt });
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.notificationCase.update({
      where: { id: row.id },
      data: { awareAt, awareTextId: text.id, version: { increment: 1 } },
    });
    await recordOnEvent(ctx, {
      row,
      kind: "notification.awareness_corrected",
      data: { from: row.awareAt.toISOString(), to: awareAt.toISOString() },
      texts: { reason: text },
    });
    await settleCase(ctx, row.leakEventId);
    return { caseId };
  },
});
