import "server-only";
import type { HandoverResults } from "@/domain/handover/handover-dto";
import { acceptHandoversInput } from "@/domain/handover/handover-input";
import { AppError } from "@/lib/app-error";
import type { MemberActor, MutationContext } from "@/server/context";
import { lockKeys } from "@/server/key/lock-keys";
import { mutation } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";

/** The receiver takes these over: from now on it is theirs, with the steps that the lead held. */
export const acceptHandovers = mutation({
  name: "acceptHandovers",
  permission: "handover.answer",
  input: acceptHandoversInput,
  async run(ctx, { ids }): Promise<HandoverResults> {
    const { actor } = ctx;
    if (actor.type !== "member") throw new AppError("forbidden", "A person takes over.");
    const rows = await lockOffers(ctx, { actor, ids });
    if (rows.length === 0) throw new AppError("not_found", "There is no such hand-over.");
    const results: HandoverResults["results"] = [];
    for (const row of rows) results.push(await accept(ctx, row));
    return { results: results.toSorted((a, b) => a.number - b.number) };
  },
});

type Offer = Awaited<ReturnType<typeof offersOf>>[number];

async function lockOffers(
  ctx: MutationContext,
  of: { actor: MemberActor; ids: readonly string[] },
): Promise<Offer[]> {
  const named = await offersOf(ctx, of);
  await lockKeys(ctx.tx, [...new Set(named.map(({ incident }) => incident.keyId))]);
  return offersOf(ctx, of);
}

function offersOf(ctx: MutationContext, of: { actor: MemberActor; ids: readonly string[] }) {
  return ctx.tx.handover.findMany({
    where: { id: { in: [...of.ids] }, toId: of.actor.id, incident: unhidden(ctx) },
    include: { incident: { select: { number: true, keyId: true, leadId: true, state: true } } },
    orderBy: { id: "asc" },
  });
}

async function accept(
  ctx: MutationContext,
  { incident, ...handover }: Offer,
): Promise<HandoverResults["results"][number]> {
  const { number } = incident;
  const left = (message: string) => ({ number, outcome: "left" as const, message });
  if (handover.state !== "asked") return left(`It was ${handover.state} already.`);
  if (incident.state === "resolved") return left("It is closed by now.");
  if (incident.leadId !== handover.fromId) return left("Somebody else leads it by now.");
  await ctx.tx.handover.update({
    where: { id: handover.id },
    data: { state: "accepted", answeredAt: ctx.now },
  });
  await ctx.tx.incident.update({
    where: { id: handover.incidentId },
    data: { leadId: handover.toId, updatedAt: ctx.now },
  });
  const { count: steps } = await ctx.tx.step.updateMany({
    where: {
      incidentId: handover.incidentId,
      assigneeId: handover.fromId,
      state: { notIn: ["done", "skipped"] },
    },
    data: { assigneeId: handover.toId, version: { increment: 1 } },
  });
  await ctx.record({
    kind: "handover.accepted",
    incidentId: handover.incidentId,
    subject: { type: "member", id: handover.fromId },
    data: { handoverId: handover.id, from: handover.fromId, to: handover.toId, steps },
  });
  await ctx.notify({
    to: [handover.fromId],
    kind: "handover.accepted",
    incidentId: handover.incidentId,
  });
  return { number, outcome: "accepted" };
}
