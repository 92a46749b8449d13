import "server-only";
import { recordNotificationSentInput } from "@/domain/notification/notification-input";
import { AppError, fieldError } from "@/lib/app-error";
import { findCase, findClock } from "@/server/notification-case/find-case";
import { recordOnEvent } from "@/server/notification-case/record-on-event";
import { settleCase } from "@/server/notification-case/settle-case";
import { mutation } from "@/server/operation";
import { refuseFuture } from "@/server/refuse-times";

/** A stage was sent, with the authority's reference. Recorded again it corrects the earlier word. */
export const recordNotificationSent = mutation({
  name: "recordNotificationSent",
  permission: "notification.decide",
  input: recordNotificationSentInput,
  async run(ctx, { caseId, regimeId, stage, sentAt = ctx.now, reference }) {
    if (ctx.actor.type !== "member") throw new AppError("forbidden", "A person records this.");
    const row = await findCase(ctx, caseId);
    const { regime, decision, clocks } = await findClock(ctx, { row, regimeId });
    const clock = clocks.find(({ key }) => key === stage);
    if (clock === undefined) throw fieldError("stage", "This rule has no such stage.");
    refuseFuture(ctx.now, { sentAt });
    if (decision !== "notify") {
      throw new AppError("wrong_state", "Decide first that the authority is told.");
    }
    const data = {
      sentAt,
      reference: reference ?? null,
      recordedById: ctx.actor.id,
      recordedAt: ctx.now,
    };
    await ctx.tx.notificationSent.upsert({
      where: { caseId_regimeId_stage: { caseId, regimeId, stage } },
      create: { caseId, regimeId, stage, ...data },
      update: data,
    });
    await recordOnEvent(ctx, {
      row,
      kind: "notification.sent",
      happenedAt: sentAt,
      data: {
        regimeId,
        name: regime.name,
        stage,
        title: clock.title,
        late: sentAt > clock.dueAt,
        corrects: clock.sentAt?.toISOString() ?? null,
      },
    });
    await settleCase(ctx, row.leakEventId);
    return { caseId, stage };
  },
});
