import "server-only";
import {
  impactSchema,
  incidentKindSchema,
  misuseVerdictSchema,
  resolutionSchema,
} from "@/domain/incident/incident";
import { asksNotification } from "@/domain/notification/asks-notification";
import { nearHours } from "@/domain/notification/notification";
import type { Prisma } from "@/generated/prisma/client";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import { caseInclude, type CaseRow, nextDueOf } from "@/server/notification-case/case-clocks";
import { recordOnEvent } from "@/server/notification-case/record-on-event";
import { warnLeads } from "@/server/notification-case/warn-leads";
import { loadRegimes } from "@/server/notification-regime/load-regimes";

const incidents = {
  select: {
    id: true,
    kind: true,
    resolution: true,
    impact: true,
    misuseVerdict: true,
    leadId: true,
    restricted: true,
  },
} as const satisfies Prisma.LeakEvent$incidentsArgs;

/**
 * The clock of an event follows its incidents: it opens when somebody has to decide, is not asked
 * any more when data turns out safe, and tells the leads when a stage is near. Says whether it moved.
 */
export async function settleCase(ctx: MutationContext, leakEventId: string): Promise<boolean> {
  const event = await ctx.tx.leakEvent.findUniqueOrThrow({
    where: { id: leakEventId },
    include: { notification: { include: caseInclude }, incidents },
  });
  const asked = asksNotification(event.incidents.map(breachFacts));
  const row = event.notification ?? (asked ? await openCase(ctx, leakEventId) : null);
  if (row === null) return false;
  const nextDueAt = asked ? nextDueOf(row, await loadRegimes(ctx.tx)) : null;
  const near =
    nextDueAt !== null && nextDueAt.getTime() - ctx.now.getTime() <= nearHours * 3_600_000;
  const sameDue = row.nextDueAt?.getTime() === nextDueAt?.getTime();
  const warn = near && !(row.warned && sameDue);
  if (row.asked === asked && sameDue && !warn) return false;
  await ctx.tx.notificationCase.update({
    where: { id: row.id },
    data: { asked, nextDueAt, warned: near },
  });
  if (warn) await warnLeads(ctx, event.incidents);
  return true;
}

/** Of one incident, before its event is read at all. */
export function mayAsk(incident: Parameters<typeof breachFacts>[0]): boolean {
  return asksNotification([breachFacts(incident)]);
}

function breachFacts(row: {
  kind: string;
  resolution: string | null;
  impact: Prisma.JsonValue;
  misuseVerdict: string;
}) {
  const impact = impactSchema.safeParse(row.impact);
  return {
    kind: incidentKindSchema.parse(row.kind),
    resolution: resolutionSchema.nullable().parse(row.resolution),
    dataBreach: impact.success ? impact.data.data_breach : null,
    misuse: misuseVerdictSchema.parse(row.misuseVerdict),
  };
}

/** Aware from now, or from when an event that was merged into this one was. */
async function openCase(ctx: MutationContext, leakEventId: string): Promise<CaseRow> {
  const earlier = await ctx.tx.notificationCase.aggregate({
    where: { leakEvent: { mergedIntoId: leakEventId } },
    _min: { awareAt: true },
  });
  const { count } = await ctx.tx.notificationCase.createMany({
    data: {
      id: newId(),
      leakEventId,
      awareAt: earlier._min.awareAt ?? ctx.now,
      createdAt: ctx.now,
    },
    skipDuplicates: true,
  });
  const row = await ctx.tx.notificationCase.findUniqueOrThrow({
    where: { leakEventId },
    include: caseInclude,
  });
  if (count > 0) {
    const data = { awareAt: row.awareAt.toISOString() };
    await recordOnEvent(ctx, { row, kind: "notification.opened", data });
  }
  return row;
}
