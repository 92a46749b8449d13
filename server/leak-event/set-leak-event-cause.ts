import "server-only";
import { setLeakEventCauseInput } from "@/domain/leak-event/leak-event-input";
import { findLeakEvent, lockedLeakEvent } from "@/server/leak-event/find-leak-event";
import { lockEventBoard } from "@/server/leak-event/lock-event-board";
import { writeCause } from "@/server/leak-event/write-cause";
import { mutation } from "@/server/operation";

/** How it got out: said once, for everything that the act exposed. */
export const setLeakEventCause = mutation({
  name: "setLeakEventCause",
  permission: "leak_event.set_cause",
  input: setLeakEventCauseInput,
  async run(ctx, { event: number, cause }) {
    const { id } = await findLeakEvent(ctx, number);
    const { incidentIds } = await lockEventBoard(ctx, id);
    await writeCause(ctx, { event: await lockedLeakEvent(ctx, number), cause, incidentIds });
    return { number, cause };
  },
});
