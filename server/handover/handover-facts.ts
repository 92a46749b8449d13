import "server-only";
import type { HandoverFacts } from "@/domain/handover/may-hand-over";
import { incidentStateSchema } from "@/domain/incident/incident";
import { roleSchema, type Role } from "@/domain/member/member";
import { fieldError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { seenBy } from "@/server/restriction/visible-to";

export async function handoverFacts(
  ctx: MutationContext,
  record: { id: string; state: string; leadId: string | null },
): Promise<HandoverFacts> {
  const pending = await ctx.tx.handover.count({
    where: { incidentId: record.id, state: "asked" },
  });
  return {
    state: incidentStateSchema.parse(record.state),
    leadId: record.leadId,
    pending: pending > 0,
  };
}

export async function receiverOf(
  ctx: MutationContext,
  toId: string,
): Promise<{ id: string; role: Role }> {
  const found = await ctx.tx.member.findFirst({
    where: { id: toId, archivedAt: null },
    select: { id: true, role: true },
  });
  if (found === null) throw fieldError("toId", "Choose a person from the list.");
  return { id: found.id, role: roleSchema.parse(found.role) };
}

/** May the receiver see it, when it is restricted? */
export async function receiverSees(
  ctx: MutationContext,
  { incidentId, toId }: { incidentId: string; toId: string },
): Promise<boolean> {
  const seen = await ctx.tx.incident.count({
    where: { AND: [{ id: incidentId }, seenBy(toId, ctx.now)] },
  });
  return seen > 0;
}
