import "server-only";
import type { MutationContext } from "@/server/context";

/** Each lead is told once, by an own incident of the event; where nobody leads, the admins are. */
export async function warnLeads(
  ctx: MutationContext,
  incidents: readonly { id: string; leadId: string | null; restricted: boolean }[],
): Promise<void> {
  const byLead = new Map(incidents.flatMap(({ id, leadId }) => (leadId ? [[leadId, id]] : [])));
  for (const [leadId, incidentId] of byLead) {
    await ctx.notify({ to: [leadId], kind: "notification.near", incidentId });
  }
  // A restricted one names nothing to an admin.
  const first = incidents.find(({ restricted }) => !restricted) ?? incidents[0];
  if (byLead.size > 0 || first === undefined) return;
  const admins = await ctx.tx.member.findMany({
    where: { role: "admin", archivedAt: null },
    select: { id: true },
  });
  const to = admins.map(({ id }) => id);
  await ctx.notify({ to, kind: "notification.near", incidentId: first.id });
}
