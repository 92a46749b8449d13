import "server-only";
import type { MutationContext } from "@/server/context";
import { settleCase } from "@/server/notification-case/settle-case";

/** After a change of the rules. There are few open cases. */
export async function settleAllCases(ctx: MutationContext): Promise<void> {
  const rows = await ctx.tx.notificationCase.findMany({
    where: { asked: true },
    orderBy: { id: "asc" },
    select: { leakEventId: true },
  });
  for (const { leakEventId } of rows) await settleCase(ctx, leakEventId);
}
