import "server-only";
import { z } from "zod";

import { appendEvents } from "@/server/event/append-event";
import { mutation } from "@/server/operation";

const most = 1_000;

/** What was put off comes back to the Inbox by itself. What did not fit comes back with the next turn. */
export const bringBackLater = mutation({
  name: "bringBackLater",
  permission: "incident.settle",
  input: z.object({}),
  async run(ctx) {
    const back = await ctx.tx.$queryRaw<{ id: string }[]>`
      update incident set later_until = null, updated_at = ${ctx.now}::timestamptz
      where id in (
        select id from incident
        where state = 'triage' and later_until <= ${ctx.now}::timestamptz
        order by later_until, id limit ${most} for update skip locked)
      returning id`;
    const events = back.map(({ id }) => ({
      kind: "incident.came_back",
      incidentId: id,
      subject: { type: "incident", id },
    }));
    await appendEvents(ctx.tx, { events, actor: ctx.actor, now: ctx.now });
    return { rows: back.length };
  },
});
