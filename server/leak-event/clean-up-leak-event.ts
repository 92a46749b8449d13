import "server-only";
import { cleanUpLeakEventInput } from "@/domain/leak-event/leak-event-input";
import { AppError } from "@/lib/app-error";
import { findLeakEvent, lockedLeakEvent } from "@/server/leak-event/find-leak-event";
import { lockEventBoard } from "@/server/leak-event/lock-event-board";
import { mutation } from "@/server/operation";

/**
 * Code and history are clean of everything that came out here. Completes the step of each incident;
 * a place that is found later opens it again.
 */
export const cleanUpLeakEvent = mutation({
  name: "cleanUpLeakEvent",
  permission: "leak_event.clean_up",
  input: cleanUpLeakEventInput,
  async run(ctx, { event: number, note, link }) {
    const { id } = await findLeakEvent(ctx, number);
    const { incidentIds } = await lockEventBoard(ctx, id);
    const event = await lockedLeakEvent(ctx, number);
    const { cleanedUpAt } = event;
    const found = await ctx.tx.occurrence.count({
      where: {
        incident: { leakEventId: id },
        ...(cleanedUpAt !== null && { foundAt: { gt: cleanedUpAt } }),
      },
    });
    if (cleanedUpAt !== null && found === 0) {
      throw new AppError("conflict", `EVENT-${number} is recorded as clean already.`);
    }
    const text = note ? await ctx.keepText("note", note) : null;
    await ctx.tx.leakEvent.update({
      where: { id },
      data: {
        cleanedUpAt: ctx.now,
        cleanedById: ctx.actor.type === "member" ? ctx.actor.id : null,
        cleanUpLink: link ?? null,
        cleanUpId: text?.id ?? null,
        version: { increment: 1 },
      },
    });
    await ctx.record({
      kind: "leak_event.cleaned_up",
      subject: { type: "leak_event", id },
      data: { number, incidents: incidentIds.length, link: link ?? null },
      ...(text && { texts: { note: text } }),
    });
    for (const incidentId of incidentIds) ctx.touch(incidentId);
    return { number };
  },
});
