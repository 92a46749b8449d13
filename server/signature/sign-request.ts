import "server-only";
import { maySignSecond } from "@/domain/signature/authority";
import { signRequestInput } from "@/domain/signature/signature-input";
import { mutation } from "@/server/operation";
import { signableRequest, signatureRefused } from "@/server/signature/find-request";
import { requestFacts } from "@/server/signature/request-facts";
import { writeSignature } from "@/server/signature/write-signature";

/** The second person's signature, on the facts as they were shown and still are. */
export const signRequest = mutation({
  name: "signRequest",
  permission: "signature.sign",
  input: signRequestInput,
  async run(ctx, { requestId, shown }) {
    const { record, request, signer } = await signableRequest(ctx, requestId);
    const may = maySignSecond(requestFacts(request), { signer, shown });
    if (!may.ok) throw signatureRefused(may.error);
    await writeSignature(ctx, { record, request, signer, kind: "second", boundTo: shown });
    return { number: record.number, requestId };
  },
});
