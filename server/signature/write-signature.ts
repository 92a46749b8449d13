import "server-only";
import { effectiveTier } from "@/domain/service/service";
import { lowerHeld } from "@/domain/cutover/held";
import { loweringParamsSchema } from "@/domain/signature/request-sentence";
import { newId } from "@/lib/ids";
import type { MemberActor, MutationContext } from "@/server/context";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { applyAcceptance } from "@/server/accepted-risk/apply-acceptance";
import { heldOf } from "@/server/signature/binding";
import type { RequestRow } from "@/server/signature/find-request";
import { requestFacts } from "@/server/signature/request-facts";

/** Records the act of signing, closes the request, and does what was asked where that is a write. */
export async function writeSignature(
  ctx: MutationContext,
  act: {
    record: IncidentRecord;
    request: RequestRow;
    signer: MemberActor;
    kind: "second" | "emergency";
    boundTo: readonly string[];
  },
): Promise<{ signatureId: string }> {
  const { record, request, signer, kind } = act;
  const signatureId = newId();
  await ctx.tx.signature.create({
    data: {
      id: signatureId,
      incidentId: record.id,
      requestId: request.id,
      kind,
      signerId: signer.id,
      signedAt: ctx.now,
      boundTo: [...act.boundTo],
      reauthenticated: kind === "emergency",
      reviewState: kind === "emergency" ? "open" : "none",
    },
  });
  await ctx.tx.signatureRequest.update({
    where: { id: request.id },
    data: {
      state: kind === "second" ? "signed" : "emergency",
      closedAt: ctx.now,
      version: { increment: 1 },
    },
  });
  await ctx.record({
    kind: kind === "second" ? "signature.signed" : "signature.emergency_signed",
    incidentId: record.id,
    subject: { type: "signature", id: signatureId },
    data: {
      requestId: request.id,
      subject: request.subject,
      cutoverId: request.cutoverId,
      askedBy: request.askedById,
      boundTo: [...act.boundTo],
    },
  });
  if (request.subject === "lowering") await applyLowering(ctx, { record, requestId: request.id });
  // Alone nobody accepts a risk: one signed by emergency waits for its review.
  if (request.subject === "accept_risk" && kind === "second") {
    await applyAcceptance(ctx, { incidentId: record.id, requestId: request.id, approver: signer });
  }
  return { signatureId };
}

async function applyLowering(
  ctx: MutationContext,
  { record, requestId }: { record: IncidentRecord; requestId: string },
): Promise<void> {
  const fresh = await loadRecord(ctx.tx, record.id);
  const request = fresh.requests.find(({ id }) => id === requestId);
  const row = fresh.cutovers.find(({ id }) => id === request?.cutoverId);
  if (request === undefined || row === undefined) return;
  const { production, tier } = loweringParamsSchema.parse(request.params);
  const lowered = lowerHeld(heldOf(row), {
    cutoverId: row.id,
    to: {
      ...(production !== undefined && { production }),
      ...(tier !== undefined && { tier: effectiveTier(tier) }),
    },
    request: requestFacts(request),
  });
  if (!lowered.ok) return;
  await ctx.tx.cutover.update({
    where: { id: row.id },
    data: {
      production: lowered.value.production,
      tier: lowered.value.tier,
      loweredAt: ctx.now,
      updatedAt: ctx.now,
    },
  });
}
