import "server-only";
import { restrictIncidentInput } from "@/domain/restriction/restriction-input";
import { AppError, fieldError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { incidentAnswer, lockedIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { letIn } from "@/server/restriction/let-in";

/** From now on only its lead, whoever does this and the people named see that it is there. */
export const restrictIncident = mutation({
  name: "restrictIncident",
  permission: "incident.restrict",
  input: restrictIncidentInput,
  async run(ctx, { number, reason, memberIds, suspectId }) {
    const { actor } = ctx;
    if (actor.type !== "member") throw new AppError("forbidden", "A person restricts.");
    const record = await lockedIncident(ctx, number);
    if (record.restricted)
      throw new AppError("wrong_state", `LEAK-${number} is restricted already.`);
    if (suspectId === actor.id) {
      throw fieldError("suspectId", "You can't restrict an incident that suspects you.");
    }
    const readers = [...new Set(memberIds)].filter((id) => id !== actor.id);
    if (suspectId !== undefined && readers.includes(suspectId)) {
      throw fieldError("memberIds", "One of these is the person whom it suspects.");
    }
    await requireAll(ctx, { memberIds: readers, suspectId });
    const suspectLeads = suspectId !== undefined && record.leadId === suspectId;
    const text = await ctx.keepText("reason", reason);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: {
        restricted: true,
        restrictedAt: ctx.now,
        restrictedById: actor.id,
        restrictedReasonId: text.id,
        suspectId: suspectId ?? null,
        ...(suspectLeads && { leadId: null }),
        updatedAt: ctx.now,
      },
    });
    await letIn(ctx, { incidentId: record.id, memberIds: readers, by: actor });
    await ctx.notify({ to: [record.leadId], kind: "incident.restricted", incidentId: record.id });
    await ctx.record({
      kind: "incident.restricted",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      // Not whom it suspects: the line stays when the incident is open to everybody again.
      data: { readers, leadTaken: suspectLeads },
      texts: { reason: text },
    });
    return incidentAnswer(ctx, record.id);
  },
});

async function requireAll(
  ctx: MutationContext,
  { memberIds, suspectId }: { memberIds: readonly string[]; suspectId: string | undefined },
): Promise<void> {
  const wanted = [...memberIds, ...(suspectId === undefined ? [] : [suspectId])];
  const known = await ctx.tx.member.findMany({
    where: { id: { in: wanted }, archivedAt: null },
    select: { id: true },
  });
  const ids = new Set(known.map(({ id }) => id));
  if (suspectId !== undefined && !ids.has(suspectId)) {
    throw fieldError("suspectId", "Choose a person from the list.");
  }
  if (!memberIds.every((id) => ids.has(id))) {
    throw fieldError("memberIds", "Choose people from the list.");
  }
}
