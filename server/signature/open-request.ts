import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { SignatureSubject } from "@/domain/signature/signature";
import { AppError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";

/**
 * Asks for a signature. Asking again replaces an open request; if that was voided by a new blocker
 * the first time of asking is kept, so that renewing never makes the asker wait anew.
 */
export async function openRequest(
  ctx: MutationContext,
  ask: {
    record: IncidentRecord;
    subject: SignatureSubject;
    cutoverId?: string;
    params: Prisma.InputJsonObject;
    boundTo: readonly string[];
    reason: string;
  },
): Promise<{ requestId: string }> {
  const { actor, now } = ctx;
  if (actor.type !== "member") throw new AppError("forbidden", "A person asks for a signature.");
  const { record, subject, cutoverId } = ask;
  const earlier = await ctx.tx.signatureRequest.findMany({
    where: { incidentId: record.id, subject, cutoverId: cutoverId ?? null },
    orderBy: { askedAt: "desc" },
  });
  const standing = earlier.find(({ state }) => ["open", "signed", "emergency"].includes(state));
  if (standing !== undefined && standing.state !== "open") {
    throw new AppError("wrong_state", "This is signed already.");
  }
  if (standing !== undefined) {
    await ctx.tx.signatureRequest.update({
      where: { id: standing.id },
      data: { state: "withdrawn", closedAt: now, version: { increment: 1 } },
    });
  }
  const renewed = standing ?? earlier.find(({ state }) => state === "voided");
  const sameAsker = renewed?.askedById === actor.id;
  const text = await ctx.keepText("reason", ask.reason);
  const requestId = newId();
  await ctx.tx.signatureRequest.create({
    data: {
      id: requestId,
      incidentId: record.id,
      subject,
      cutoverId: cutoverId ?? null,
      params: ask.params,
      boundTo: [...ask.boundTo],
      reasonId: text.id,
      askedById: actor.id,
      askedAt: now,
      firstAskedAt: sameAsker && renewed !== undefined ? renewed.firstAskedAt : now,
      state: "open",
    },
  });
  await ctx.record({
    kind: "signature.requested",
    incidentId: record.id,
    subject: { type: "signature_request", id: requestId },
    data: { subject, cutoverId: cutoverId ?? null, boundTo: [...ask.boundTo], params: ask.params },
    texts: { reason: text },
  });
  return { requestId };
}
