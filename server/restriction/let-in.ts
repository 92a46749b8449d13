import "server-only";
import { newId } from "@/lib/ids";
import type { MemberActor, MutationContext } from "@/server/context";

/** Names people as readers of a restricted incident, and tells them. */
export async function letIn(
  ctx: MutationContext,
  {
    incidentId,
    memberIds,
    by,
  }: { incidentId: string; memberIds: readonly string[]; by: MemberActor },
): Promise<void> {
  await ctx.tx.incidentReader.createMany({
    data: memberIds.map((memberId) => ({
      id: newId(),
      incidentId,
      memberId,
      way: "named",
      grantedById: by.id,
      grantedAt: ctx.now,
    })),
  });
  await ctx.notify({ to: memberIds, kind: "incident.shared", incidentId });
}
