import "server-only";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import {
  type CaseClock,
  caseClocks,
  caseInclude,
  type CaseRow,
} from "@/server/notification-case/case-clocks";
import { loadRegimes } from "@/server/notification-regime/load-regimes";
import { unhidden } from "@/server/restriction/visible-to";

/** Locked, for whoever may see an incident of its event. */
export async function findCase(ctx: MutationContext, caseId: string): Promise<CaseRow> {
  await ctx.tx.$queryRaw`select id from notification_case where id = ${caseId}::uuid for update`;
  const row = await ctx.tx.notificationCase.findFirst({
    where: { id: caseId, leakEvent: { incidents: { some: unhidden(ctx) } } },
    include: caseInclude,
  });
  if (row === null) throw new AppError("not_found", "There is no such notification.");
  return row;
}

/** The rule of it that somebody decides on. */
export async function findClock(
  ctx: MutationContext,
  { row, regimeId }: { row: CaseRow; regimeId: string },
): Promise<CaseClock> {
  const clocks = caseClocks(row, await loadRegimes(ctx.tx));
  const clock = clocks.find(({ regime }) => regime.id === regimeId);
  if (clock === undefined) throw new AppError("not_found", "This rule does not apply here.");
  return clock;
}
