import "server-only";
import { isLower } from "@/domain/cutover/held";
import { requestLoweringInput } from "@/domain/signature/signature-input";
import { AppError } from "@/lib/app-error";
import { openCutover, ownsCutover } from "@/server/cutover/find-cutover";
import { mutation } from "@/server/operation";
import { heldOf, waiverBinding } from "@/server/signature/binding";
import { openRequest } from "@/server/signature/open-request";

/** Asks to hold one consumer to less than it was held to since the incident opened. */
export const requestLowering = mutation({
  name: "requestLowering",
  permission: "cutover.request_lowering",
  input: requestLoweringInput,
  owns: ownsCutover,
  async run(ctx, { cutoverId, reason, to }) {
    const { record, row } = await openCutover(ctx, cutoverId);
    if (!isLower(heldOf(row), to)) {
      throw new AppError("wrong_state", "This consumer is held to that, or to less, already.");
    }
    const { environment, service } = row.consumer;
    return openRequest(ctx, {
      record,
      subject: "lowering",
      cutoverId,
      params: {
        ...to,
        seen: {
          environmentId: environment.id,
          production: environment.production,
          tier: service.tier,
        },
      },
      boundTo: waiverBinding(row),
      reason,
      signedBefore: "stays",
    });
  },
});
