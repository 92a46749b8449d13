import "server-only";
import type { RequestState } from "@/domain/signature/signature";
import type { TextRef } from "@/domain/event/canonical";
import { AppError } from "@/lib/app-error";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";
import type { RequestRow } from "@/server/signature/find-request";

/** Ends an open request without a signature. */
export async function closeRequest(
  ctx: MutationContext,
  end: {
    record: IncidentRecord;
    request: RequestRow;
    state: Extract<RequestState, "refused" | "withdrawn">;
    reason?: TextRef;
  },
): Promise<void> {
  const { count } = await ctx.tx.signatureRequest.updateMany({
    where: { id: end.request.id, state: "open" },
    data: { state: end.state, closedAt: ctx.now, version: { increment: 1 } },
  });
  if (count === 0) throw new AppError("wrong_state", "This request is closed already.");
  await ctx.record({
    kind: `signature.${end.state}`,
    incidentId: end.record.id,
    subject: { type: "signature_request", id: end.request.id },
    data: { subject: end.request.subject, cutoverId: end.request.cutoverId },
    ...(end.reason && { texts: { reason: end.reason } }),
  });
}
