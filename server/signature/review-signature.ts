import "server-only";
import { heldWhenShown } from "@/domain/cutover/held-binding";
import { mayReview } from "@/domain/signature/authority";
import { reviewSignatureInput } from "@/domain/signature/signature-input";
import { AppError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MemberActor, MutationContext } from "@/server/context";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { applyAcceptance } from "@/server/accepted-risk/apply-acceptance";
import { lockIncident } from "@/server/key/lock-key";
import { approversOf } from "@/server/restriction/approvers-of";
import { mustSee } from "@/server/restriction/visible-to";
import { mutation } from "@/server/operation";
import { type RequestRow, signatureRefused } from "@/server/signature/find-request";

type SignatureRow = IncidentRecord["signatures"][number];

/** Somebody looks at what one person signed alone: accepts it, or voids it with a reason. */
export const reviewSignature = mutation({
  name: "reviewSignature",
  permission: "signature.review",
  input: reviewSignatureInput,
  async run(ctx, { signatureId, outcome, reason }) {
    if (ctx.actor.type !== "member") throw new AppError("forbidden", "A person reviews.");
    const { record, signature } = await findSignature(ctx, signatureId);
    const approvers = await approversOf(ctx.tx, { incidentId: record.id, now: ctx.now });
    const may = mayReview(
      { by: signature.signerId, at: signature.signedAt },
      { reviewer: ctx.actor, eligibleApprovers: approvers.length, now: ctx.now },
    );
    if (!may.ok) throw signatureRefused(may.error);
    const text = reason === undefined ? undefined : await ctx.keepText("reason", reason);
    await ctx.tx.signature.update({
      where: { id: signatureId },
      data: {
        reviewState: outcome === "accept" ? "reviewed" : "none",
        reviewedAt: ctx.now,
        reviewedById: ctx.actor.id,
        ...(outcome === "void" && { voidedAt: ctx.now }),
      },
    });
    await writeReview(ctx, { record, signature, reviewer: ctx.actor, reasonId: text?.id });
    await ctx.record({
      kind: outcome === "accept" ? "signature.reviewed" : "signature.voided",
      incidentId: record.id,
      subject: { type: "signature", id: signatureId },
      data: { signedBy: signature.signerId, kind: signature.kind, requestId: signature.requestId },
      ...(text && { texts: { reason: text } }),
    });
    if (outcome === "void") await voidWhatItCarried(ctx, { record, signature });
    const request = record.requests.find(({ id }) => id === signature.requestId);
    if (outcome === "accept" && request?.subject === "accept_risk") {
      const accepted = { incidentId: record.id, requestId: request.id, approver: ctx.actor };
      await applyAcceptance(ctx, accepted);
    }
    return { number: record.number, signatureId };
  },
});

async function findSignature(
  ctx: MutationContext,
  signatureId: string,
): Promise<{ record: IncidentRecord; signature: SignatureRow }> {
  const found = await ctx.tx.signature.findUnique({
    where: { id: signatureId },
    select: { incidentId: true },
  });
  const missing = new AppError("not_found", "There is no such signature.");
  if (found === null) throw missing;
  await mustSee(ctx, found.incidentId, missing);
  await lockIncident(ctx.tx, found.incidentId);
  const record = await loadRecord(ctx.tx, found.incidentId);
  const signature = record.signatures.find(({ id }) => id === signatureId);
  if (signature === undefined) throw missing;
  if (signature.reviewState !== "open" || signature.voidedAt !== null) {
    throw new AppError("wrong_state", "This is reviewed already.");
  }
  return { record, signature };
}

/** The review is a signature too: the emergency one stands on it from now on. */
async function writeReview(
  ctx: MutationContext,
  review: {
    record: IncidentRecord;
    signature: SignatureRow;
    reviewer: MemberActor;
    reasonId: string | undefined;
  },
): Promise<void> {
  const { record, signature, reviewer, reasonId } = review;
  await ctx.tx.signature.create({
    data: {
      id: newId(),
      incidentId: record.id,
      requestId: signature.requestId,
      kind: "review",
      signerId: reviewer.id,
      signedAt: ctx.now,
      boundTo: [signature.id],
      reasonId: reasonId ?? null,
      reviewState: "none",
    },
  });
}

/** What stood on a voided signature stands no more: a waiver opens again, an unsigned doctrine too. */
async function voidWhatItCarried(
  ctx: MutationContext,
  { record, signature }: { record: IncidentRecord; signature: SignatureRow },
): Promise<void> {
  const request = record.requests.find(({ id }) => id === signature.requestId);
  if (request !== undefined) {
    await ctx.tx.signatureRequest.update({
      where: { id: request.id },
      data: { state: "voided", closedAt: ctx.now, version: { increment: 1 } },
    });
    if (request.subject === "lowering") await raiseAgain(ctx, { record, request });
  }
  const inForce = record.signatures.findLast(
    (row) => row.kind === "doctrine" && row.voidedAt === null,
  );
  if (signature.kind === "doctrine" && inForce?.id === signature.id) {
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { doctrine: null, doctrineSignedAt: null },
    });
  }
  await moveIncident(ctx, {
    record: await loadRecord(ctx.tx, record.id),
    event: { type: "signature_voided" },
  });
}

/** The row is held again to what the voided signature took off it. */
async function raiseAgain(
  ctx: MutationContext,
  { record, request }: { record: IncidentRecord; request: RequestRow },
): Promise<void> {
  const row = record.cutovers.find(({ id }) => id === request.cutoverId);
  const before = heldWhenShown(request.boundTo as string[]);
  if (row === undefined || before === null) return;
  await ctx.tx.cutover.update({
    where: { id: row.id },
    data: {
      production: row.production || before.production,
      tier: Math.min(row.tier, before.tier),
      loweredAt: null,
      updatedAt: ctx.now,
    },
  });
}
