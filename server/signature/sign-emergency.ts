import "server-only";
import { maySignEmergency } from "@/domain/signature/authority";
import { signRequestInput } from "@/domain/signature/signature-input";
import { hasFreshProof } from "@/server/access/has-fresh-proof";
import { mutation } from "@/server/operation";
import { approversOf } from "@/server/restriction/approvers-of";
import { signableRequest, signatureRefused } from "@/server/signature/find-request";
import { requestFacts } from "@/server/signature/request-facts";
import { writeSignature } from "@/server/signature/write-signature";

/**
 * The asker alone, at 3 a.m.: after five minutes without an answer, or where nobody else could
 * answer, with the password proved anew. Stays amber until it is reviewed.
 */
export const signEmergency = mutation({
  name: "signEmergency",
  permission: "signature.emergency_sign",
  input: signRequestInput,
  async run(ctx, { requestId, shown }) {
    const { record, request, signer } = await signableRequest(ctx, requestId);
    const approvers = await approversOf(ctx.tx, { incidentId: record.id, now: ctx.now });
    const may = maySignEmergency(requestFacts(request), {
      signer,
      shown,
      reauthenticated: hasFreshProof(signer, ctx.now),
      eligibleApprovers: approvers.length,
      now: ctx.now,
    });
    if (!may.ok) throw signatureRefused(may.error);
    await writeSignature(ctx, { record, request, signer, kind: "emergency", boundTo: shown });
    return { number: record.number, requestId };
  },
});
