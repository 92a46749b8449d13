import "server-only";
import { z } from "zod";

import type { NotificationDueDto } from "@/domain/notification/notification-dto";
import { caseClocks, caseInclude } from "@/server/notification-case/case-clocks";
import { loadRegimes } from "@/server/notification-regime/load-regimes";
import { query } from "@/server/operation";
import { visibleIncidents } from "@/server/restriction/visible-to";

const soonMs = 24 * 3_600_000;
const most = 50;

/** Stages that are late or due within a day, soonest first, with an incident that the viewer may see. */
export const listNotificationsDue = query({
  name: "listNotificationsDue",
  permission: "incident.list",
  input: z.object({}),
  async run(ctx): Promise<NotificationDueDto[]> {
    const until = new Date(ctx.now.getTime() + soonMs);
    const visible = visibleIncidents(ctx);
    const rows = await ctx.tx.notificationCase.findMany({
      where: {
        asked: true,
        nextDueAt: { lte: until },
        leakEvent: { incidents: { some: visible } },
      },
      include: {
        ...caseInclude,
        leakEvent: {
          include: { incidents: { where: visible, orderBy: { number: "asc" }, take: 1 } },
        },
      },
      orderBy: { nextDueAt: "asc" },
      take: most,
    });
    if (rows.length === 0) return [];
    const regimes = await loadRegimes(ctx.tx);
    return rows
      .flatMap((row) => {
        const [incident] = row.leakEvent.incidents;
        if (incident === undefined) return [];
        return caseClocks(row, regimes)
          .filter(({ decision }) => decision !== "not_needed")
          .flatMap(({ regime, clocks }) =>
            clocks
              .filter(({ sentAt, dueAt }) => sentAt === null && dueAt <= until)
              .map(({ title, dueAt }) => ({
                caseId: row.id,
                number: incident.number,
                title: incident.title,
                what: `${regime.name}: ${title}`,
                dueAt: dueAt.toISOString(),
              })),
          );
      })
      .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt));
  },
});
