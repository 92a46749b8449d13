import "server-only";
import { mayApprove } from "@/domain/signature/authority";
import { roleSchema } from "@/domain/member/member";
import { AppError, fieldError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import { lockKeys } from "@/server/key/lock-keys";
import { findOpenWork, type OpenWork } from "@/server/member/find-open-work";
import { handOverOnCall, isOnCall } from "@/server/member/hand-over-on-call";
import { letIn } from "@/server/restriction/let-in";
import { unhidden } from "@/server/restriction/visible-to";

type Hands = { from: string; to: string | undefined };

/**
 * Everything that waits for one member goes to another, in the change that takes the first away:
 * leads, steps and the place on call are given on, open questions are taken back. Restricted
 * incidents that whoever acts must not meet are handed on too, and do not make them choose somebody.
 */
export async function handOverWork(ctx: MutationContext, { from, to }: Hands): Promise<void> {
  await lockWork(ctx, from);
  const [all, seen, onCall] = await Promise.all([
    findOpenWork(ctx.tx, { memberId: from, among: {} }),
    findOpenWork(ctx.tx, { memberId: from, among: unhidden(ctx) }),
    isOnCall(ctx.tx, from),
  ]);
  const waits = onCall || seen.leads.length + seen.owned.length + seen.steps.length > 0;
  if (waits && to === undefined) {
    throw fieldError("handTo", "Choose who takes over what this person leads and has to do.");
  }
  if (to !== undefined) {
    await requireSuccessor(ctx, { from, to });
    await handOverOnCall(ctx, { from, to });
  }
  for (const incidentId of incidentsOf(all)) {
    await handOverIncident(ctx, { incidentId, work: all, from, to });
  }
}

/** Under the locks of its keys and incidents: what is handed on is what still waits then. */
async function lockWork({ tx }: MutationContext, memberId: string): Promise<void> {
  const named = incidentsOf(await findOpenWork(tx, { memberId, among: {} }));
  const keys = await tx.incident.findMany({
    where: { id: { in: named } },
    select: { keyId: true },
    distinct: ["keyId"],
  });
  await lockKeys(
    tx,
    keys.map(({ keyId }) => keyId),
  );
}

function incidentsOf(work: OpenWork): string[] {
  const ids = Object.values(work).flatMap((rows) =>
    rows.map((row) => ("incidentId" in row ? row.incidentId : row.id)),
  );
  return [...new Set(ids)];
}

async function requireSuccessor(
  { tx }: MutationContext,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const member = await tx.member.findUnique({ where: { id: to, archivedAt: null } });
  if (member === null || to === from) throw fieldError("handTo", "Choose another member.");
  if (mayApprove(roleSchema.parse(member.role))) return;
  throw fieldError("handTo", "Only an admin or a responder can lead an incident.");
}

async function handOverIncident(
  ctx: MutationContext,
  { incidentId, work, from, to }: Hands & { incidentId: string; work: OpenWork },
): Promise<void> {
  const { tx, now } = ctx;
  const here = ({ incidentId: id }: { incidentId: string }) => id === incidentId;
  const heir = await heirOf(ctx, { incidentId, from, to });
  if (work.leads.some(({ id }) => id === incidentId)) {
    await tx.incident.update({
      where: { id: incidentId },
      data: { leadId: heir, updatedAt: now },
    });
    await ctx.record({
      kind: "incident.lead_assigned",
      incidentId,
      subject: { type: "incident", id: incidentId },
      data: { from, to: heir },
    });
    await ctx.notify({ to: [heir], kind: "incident.lead_given", incidentId });
  }
  if (work.owned.some(({ id }) => id === incidentId)) {
    await tx.incident.update({
      where: { id: incidentId },
      data: { recordOwnerMemberId: heir, updatedAt: now },
    });
    await ctx.record({
      kind: "incident.record_owner_changed",
      incidentId,
      subject: { type: "incident", id: incidentId },
      data: { from, to: heir },
    });
    await ctx.notify({ to: [heir], kind: "incident.on_call_assigned", incidentId });
  }
  for (const { id, key, title } of work.steps.filter(here)) {
    await tx.step.update({
      where: { id },
      data: { assigneeId: heir, version: { increment: 1 } },
    });
    const data = { key, title, memberId: heir };
    await ctx.record({ kind: "step.assigned", incidentId, subject: { type: "step", id }, data });
    await ctx.notify({ to: [heir], kind: "step.assigned", incidentId, data: { title } });
  }
  for (const { id, subject, cutoverId } of work.requests.filter(here)) {
    await tx.signatureRequest.update({
      where: { id },
      data: { state: "withdrawn", closedAt: now, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "signature.withdrawn",
      incidentId,
      subject: { type: "signature_request", id },
      data: { subject, cutoverId },
    });
  }
  const handovers = work.handovers.filter(here).map(({ id }) => id);
  await tx.handover.updateMany({
    where: { id: { in: handovers }, state: "asked" },
    data: { state: "withdrawn", answeredAt: now },
  });
  await tx.incidentAssignee.deleteMany({ where: { incidentId, memberId: from } });
  ctx.touch(incidentId);
}

/** Who gets it: on a restricted incident somebody who may see it, and never whom it suspects. */
async function heirOf(
  ctx: MutationContext,
  { incidentId, from, to }: Hands & { incidentId: string },
): Promise<string | null> {
  const { tx, actor } = ctx;
  const incident = await tx.incident.findUniqueOrThrow({ where: { id: incidentId } });
  if (!incident.restricted) return to ?? null;
  const { restrictedById, suspectId } = incident;
  if (restrictedById !== null && restrictedById !== from) {
    const keeper = await tx.member.count({ where: { id: restrictedById, archivedAt: null } });
    if (keeper > 0) return restrictedById;
  }
  if (to === undefined || to === suspectId) return null;
  if (actor.type !== "member") throw new AppError("forbidden", "Only a person lets others in.");
  await letIn(ctx, { incidentId, memberIds: [to], by: actor });
  await ctx.record({
    kind: "incident.shared",
    incidentId,
    subject: { type: "member", id: to },
  });
  return to;
}
