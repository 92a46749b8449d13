import "server-only";
import { decideNotificationInput } from "@/domain/notification/notification-input";
import { AppError } from "@/lib/app-error";
import { findCase, findClock } from "@/server/notification-case/find-case";
import { recordOnEvent } from "@/server/notification-case/record-on-event";
import { settleCase } from "@/server/notification-case/settle-case";
import { mutation } from "@/server/operation";

/** Tell the authority, not needed because, or not yet: signed by who says it. */
export const decideNotification = mutation({
  name: "decideNotification",
  permission: "notification.decide",
  input: decideNotificationInput,
  async run(ctx, { caseId, regimeId, decision, reason }) {
    if (ctx.actor.type !== "member") throw new AppError("forbidden", "A person decides this.");
    const row = await findCase(ctx, caseId);
    const clock = await findClock(ctx, { row, regimeId });
    const sent = clock.clocks.some(({ sentAt }) => sentAt !== null);
    if (sent && decision !== "notify") {
      throw new AppError("wrong_state", "The authority was told already.");
    }
    const text = await ctx.keepText("reason", reason);
    const data = {
      decision,
      reasonId: text.id,
      decidedById: ctx.actor.id,
      decidedAt: ctx.now,
    };
    await ctx.tx.notificationDecision.upsert({
      where: { caseId_regimeId: { caseId, regimeId } },
      create: { caseId, regimeId, ...data },
      update: data,
    });
    await recordOnEvent(ctx, {
      row,
      kind: "notification.decided",
      data: { regimeId, name: clock.regime.name, from: clock.decision, decision },
      texts: { reason: text },
    });
    await settleCase(ctx, row.leakEventId);
    return { caseId, decision };
  },
});
