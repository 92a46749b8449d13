import "server-only";
import type { MutationContext } from "@/server/context";
import type { IncidentRecord } from "@/server/incident/load-record";

/** Ends requests on which nothing may stand any more, signed or not, and says why. */
export async function voidRequests(
  ctx: MutationContext,
  end: {
    incidentId: string;
    requests: readonly Pick<IncidentRecord["requests"][number], "id" | "subject">[];
    because: "new_blocker" | "incident_resolved" | "key_works_again" | "merged";
  },
): Promise<void> {
  for (const { id, subject } of end.requests) {
    await ctx.tx.signatureRequest.update({
      where: { id },
      data: { state: "voided", closedAt: ctx.now, version: { increment: 1 } },
    });
    await ctx.record({
      kind: "signature.voided",
      incidentId: end.incidentId,
      subject: { type: "signature_request", id },
      data: { subject, because: end.because },
    });
  }
}
