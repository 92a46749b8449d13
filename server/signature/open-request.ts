import "server-only";
import { isDeepStrictEqual } from "node:util";

import type { Prisma } from "@/generated/prisma/client";
import type { SignatureSubject } from "@/domain/signature/signature";
import { AppError } from "@/lib/app-error";
import { newId } from "@/lib/ids";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";

/**
 * Asks for a signature. Asking again replaces an open request. The first time of asking is kept only
 * while it is the same question and nobody has answered it: a refusal or a review is an answer.
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
    /** A signed request of before: does it stand in the way, is it spent, or does it stay beside? */
    signedBefore?: "refuses" | "spent" | "stays";
  },
): Promise<{ requestId: string }> {
  const { actor, now } = ctx;
  if (actor.type !== "member") throw new AppError("forbidden", "A person asks for a signature.");
  const { record, subject, cutoverId } = ask;
  const earlier = await ctx.tx.signatureRequest.findMany({
    where: { incidentId: record.id, subject, cutoverId: cutoverId ?? null },
    include: { _count: { select: { signatures: true } } },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
  });
  const signed = earlier.filter(({ state }) => state === "signed" || state === "emergency");
  const { signedBefore = "refuses" } = ask;
  if (signed.length > 0 && signedBefore === "refuses") {
    throw new AppError("wrong_state", "This is signed already.");
  }
  await closeAll(ctx, {
    withdrawn: earlier.filter(({ state }) => state === "open"),
    voided: signedBefore === "spent" ? signed : [],
  });
  const [latest] = earlier;
  const unanswered =
    latest !== undefined &&
    latest.askedById === actor.id &&
    (latest.state === "open" || (latest.state === "voided" && latest._count.signatures === 0)) &&
    isDeepStrictEqual(latest.params, ask.params);
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
      firstAskedAt: unanswered ? latest.firstAskedAt : now,
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

type Earlier = { id: string };

async function closeAll(
  ctx: MutationContext,
  states: { withdrawn: readonly Earlier[]; voided: readonly Earlier[] },
): Promise<void> {
  for (const state of ["withdrawn", "voided"] as const) {
    await ctx.tx.signatureRequest.updateMany({
      where: { id: { in: states[state].map(({ id }) => id) } },
      data: { state, closedAt: ctx.now, version: { increment: 1 } },
    });
  }
}
