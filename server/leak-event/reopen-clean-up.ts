import "server-only";
import { reopenCleanUpInput } from "@/domain/leak-event/leak-event-input";
import { AppError } from "@/lib/app-error";
import { findLeakEvent, lockedLeakEvent } from "@/server/leak-event/find-leak-event";
import { lockEventBoard } from "@/server/leak-event/lock-event-board";
import { mutation } from "@/server/operation";

/** Something is still there: the clean-up is to do again, in each incident. */
export const reopenCleanUp = mutation({
  name: "reopenCleanUp",
  permission: "leak_event.clean_up",
  input: reopenCleanUpInput,
  async run(ctx, { event: number, reason }) {
    const { id } = await findLeakEvent(ctx, number);
    const { incidentIds } = await lockEventBoard(ctx, id);
    const event = await lockedLeakEvent(ctx, number);
    if (event.cleanedUpAt === null) {
      throw new AppError("wrong_state", `EVENT-${number} is not recorded as clean.`);
    }
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.leakEvent.update({
      where: { id },
      data: {
        cleanedUpAt: null,
        cleanedById: null,
        cleanUpLink: null,
        cleanUpId: null,
        version: { increment: 1 },
      },
    });
    await ctx.record({
      kind: "leak_event.clean_up_reopened",
      subject: { type: "leak_event", id },
      data: { number, incidents: incidentIds.length },
      texts: { reason: text },
    });
    for (const incidentId of incidentIds) ctx.touch(incidentId);
    return { number };
  },
});
