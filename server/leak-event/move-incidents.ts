import "server-only";
import { moveIncidentsInput } from "@/domain/leak-event/leak-event-input";
import { lockedLeakEvent } from "@/server/leak-event/find-leak-event";
import { lockForMove } from "@/server/leak-event/lock-for-move";
import { placeInEvent } from "@/server/leak-event/place-in-event";
import { mutation } from "@/server/operation";

/** These belong to an event that is there. All of another event's: the two are merged. */
export const moveIncidents = mutation({
  name: "moveIncidents",
  permission: "leak_event.move",
  input: moveIncidentsInput,
  async run(ctx, { event: number, numbers }) {
    const records = await lockForMove(ctx, numbers);
    const to = await lockedLeakEvent(ctx, number);
    const { moveId, moved } = await placeInEvent(ctx, { records, to });
    await ctx.record({
      kind: "leak_event.incidents_moved",
      subject: { type: "leak_event", id: to.id },
      data: { number, incidents: moved, moveId },
    });
    return { number, moveId, moved };
  },
});
