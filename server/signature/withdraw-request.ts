import "server-only";
import { withdrawRequestInput } from "@/domain/signature/signature-input";
import { mutation } from "@/server/operation";
import { unhidden } from "@/server/restriction/visible-to";
import { closeRequest } from "@/server/signature/close-request";
import { findRequest } from "@/server/signature/find-request";

/** The asker takes the question back. */
export const withdrawRequest = mutation({
  name: "withdrawRequest",
  permission: "signature.withdraw",
  input: withdrawRequestInput,
  async owns(ctx, { requestId }) {
    const found = await ctx.tx.signatureRequest.findFirst({
      where: { id: requestId, incident: unhidden(ctx) },
      select: { askedById: true },
    });
    return ctx.actor.type === "member" && found?.askedById === ctx.actor.id;
  },
  async run(ctx, { requestId }) {
    const { record, request } = await findRequest(ctx, requestId);
    await closeRequest(ctx, { record, request, state: "withdrawn" });
    return { number: record.number, requestId };
  },
});
