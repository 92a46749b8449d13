import "server-only";
import { fieldError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { requireMember } from "@/server/incident/require-member";
import { seenBy } from "@/server/restriction/visible-to";

/** A member who may be given something to do here: on a restricted incident only who sees it. */
export async function requireReader(
  ctx: MutationContext,
  { incidentId, memberId }: { incidentId: string; memberId: string },
): Promise<void> {
  await requireMember(ctx, memberId);
  const seen = await ctx.tx.incident.count({
    where: { AND: [{ id: incidentId }, seenBy(memberId, ctx.now)] },
  });
  if (seen === 0) {
    throw fieldError("memberId", "This incident is restricted. Let that person in first.");
  }
}
