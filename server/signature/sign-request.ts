import "server-only";
import { maySignSecond } from "@/domain/signature/authority";
import { signRequestInput } from "@/domain/signature/signature-input";
import { mutation } from "@/server/operation";
import { bindingNow } from "@/server/signature/binding";
import { findRequest, signatureRefused } from "@/server/signature/find-request";
import { requestFacts } from "@/server/signature/request-facts";
import { writeSignature } from "@/server/signature/write-signature";

/** The second person's signature, on the facts as they were shown and still are. */
export const signRequest = mutation({
  name: "signRequest",
  permission: "signature.sign",
  input: signRequestInput,
  async run(ctx, { requestId, shown }) {
    const { record, request, signer } = await findRequest(ctx, requestId);
    const facts = requestFacts(request);
    const may = maySignSecond(facts, { signer, shown });
    if (!may.ok) throw signatureRefused(may.error);
    const now = maySignSecond(facts, { signer, shown: bindingNow(request, record, ctx.now) });
    if (!now.ok && request.subject !== "override") throw signatureRefused(now.error);
    await writeSignature(ctx, { record, request, signer, kind: "second", boundTo: shown });
    return { number: record.number, requestId };
  },
});
