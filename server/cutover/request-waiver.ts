import "server-only";
import { requestWaiverInput } from "@/domain/cutover/cutover-input";
import { waiverInForce } from "@/domain/cutover/standing";
import { fieldError } from "@/lib/app-error";
import { cutoverFacts } from "@/server/cutover/cutover-facts";
import { openCutover, ownsCutover } from "@/server/cutover/find-cutover";
import { mutation } from "@/server/operation";
import { waiverBinding } from "@/server/signature/binding";
import { openRequest } from "@/server/signature/open-request";

/**
 * Asks not to wait for one consumer. For production a second person signs; for others the asking,
 * with its reason, is enough.
 */
export const requestWaiver = mutation({
  name: "requestWaiver",
  permission: "cutover.request_waiver",
  input: requestWaiverInput,
  owns: ownsCutover,
  async run(ctx, { cutoverId, kind, until, reason }) {
    const { record, row } = await openCutover(ctx, cutoverId);
    if (until !== undefined && until <= ctx.now) {
      throw fieldError("until", "That lies in the past.");
    }
    const inForce = waiverInForce(cutoverFacts(row, record), ctx.now);
    return openRequest(ctx, {
      record,
      subject: "waiver",
      cutoverId,
      params: { kind, until: until?.toISOString() ?? null },
      boundTo: waiverBinding(row),
      reason,
      ...(inForce === null && { signedBefore: "spent" as const }),
    });
  },
});
