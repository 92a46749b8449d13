import "server-only";
import { z } from "zod";

import { nearHours } from "@/domain/notification/notification";
import { query } from "@/server/operation";

const most = 25;
const minuteMs = 60_000;

/**
 * Incidents that time alone may have changed: a watch, a waiver or an accepted risk that ended, a
 * quiet hour that passed. Open ones take turns, so that a minute's work stays small however many there are.
 */
export const listDue = query({
  name: "listDue",
  permission: "incident.settle",
  input: z.object({}),
  async run(ctx) {
    const open = { state: { in: ["active", "monitoring"] } };
    const since = new Date(ctx.now.getTime() - 2 * minuteMs);
    const passed = { gt: since, lte: ctx.now };
    const nearlyDue = {
      asked: true,
      nextDueAt: { lte: new Date(ctx.now.getTime() + nearHours * 60 * minuteMs) },
      warned: false,
    };
    const ended = await ctx.tx.incident.findMany({
      where: {
        OR: [
          { ...open, watchUntil: passed },
          { ...open, cutovers: { some: { waiverUntil: passed } } },
          { state: "resolved", acceptedUntil: { lte: ctx.now } },
          { leakEvent: { notification: nearlyDue } },
        ],
      },
      select: { id: true },
    });
    const count = await ctx.tx.incident.count({ where: open });
    const turns = Math.max(1, Math.ceil(count / most));
    const turn = Math.floor(ctx.now.getTime() / minuteMs) % turns;
    const inTurn = await ctx.tx.incident.findMany({
      where: open,
      orderBy: { id: "asc" },
      skip: turn * most,
      take: most,
      select: { id: true },
    });
    return [...new Set([...ended, ...inTurn].map(({ id }) => id))];
  },
});
