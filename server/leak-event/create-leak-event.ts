import "server-only";
import { createLeakEventInput } from "@/domain/leak-event/leak-event-input";
import { newId } from "@/lib/ids";
import { lastEventNumber } from "@/server/leak-event/last-event-number";
import { lockForMove } from "@/server/leak-event/lock-for-move";
import { placeInEvent } from "@/server/leak-event/place-in-event";
import { mutation } from "@/server/operation";

/** One act exposed these, which nothing in the findings says. Also splits some off an event. */
export const createLeakEvent = mutation({
  name: "createLeakEvent",
  permission: "leak_event.create",
  input: createLeakEventInput,
  async run(ctx, { title, numbers }) {
    const records = await lockForMove(ctx, numbers);
    const event = {
      id: newId(),
      number: (await lastEventNumber(ctx.tx)) + 1,
      cause: null,
      cleanedUpAt: null,
    };
    await ctx.tx.leakEvent.create({
      data: { ...event, title, sourceKind: "by_hand", createdAt: ctx.now },
    });
    await ctx.record({
      kind: "leak_event.created",
      subject: { type: "leak_event", id: event.id },
      data: { number: event.number, title, incidents: records.length },
    });
    const { moveId, moved } = await placeInEvent(ctx, { records, to: event });
    return { number: event.number, moveId, moved };
  },
});
