import "server-only";
import { mayApprove } from "@/domain/signature/authority";
import { refuseRequestInput } from "@/domain/signature/signature-input";
import { mutation } from "@/server/operation";
import { closeRequest } from "@/server/signature/close-request";
import { findRequest, signatureRefused } from "@/server/signature/find-request";

/** Another person says no, with a reason. */
export const refuseRequest = mutation({
  name: "refuseRequest",
  permission: "signature.refuse",
  input: refuseRequestInput,
  async run(ctx, { requestId, reason }) {
    const { record, request, signer } = await findRequest(ctx, requestId);
    if (!mayApprove(signer.role)) throw signatureRefused("not_an_approver");
    if (signer.id === request.askedById) throw signatureRefused("same_person");
    const text = await ctx.keepText("reason", reason);
    await closeRequest(ctx, { record, request, state: "refused", reason: text });
    return { number: record.number, requestId };
  },
});
