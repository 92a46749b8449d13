import "server-only";
import { requestLoweringInput } from "@/domain/signature/signature-input";
import { openCutover, ownsCutover } from "@/server/cutover/find-cutover";
import { mutation } from "@/server/operation";
import { waiverBinding } from "@/server/signature/binding";
import { openRequest } from "@/server/signature/open-request";

/** Asks to hold one consumer to less than it was held to since the incident opened. */
export const requestLowering = mutation({
  name: "requestLowering",
  permission: "signature.request",
  input: requestLoweringInput,
  owns: ownsCutover,
  async run(ctx, { cutoverId, reason, to }) {
    const { record, row } = await openCutover(ctx, cutoverId);
    return openRequest(ctx, {
      record,
      subject: "lowering",
      cutoverId,
      params: { ...to },
      boundTo: waiverBinding(row),
      reason,
    });
  },
});
