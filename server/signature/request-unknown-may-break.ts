import "server-only";
import { requestReasonInput } from "@/domain/signature/signature-input";
import { AppError } from "@/lib/app-error";
import { openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { incidentBinding } from "@/server/signature/binding";
import { openRequest } from "@/server/signature/open-request";
import { standingRequest } from "@/server/signature/request-facts";

/** Asks to go on although the hunt has answers that nobody knows. */
export const requestUnknownMayBreak = mutation({
  name: "requestUnknownMayBreak",
  permission: "signature.request",
  input: requestReasonInput,
  async run(ctx, { number, reason }) {
    const record = await openIncident(ctx, number);
    const boundTo = incidentBinding("unknown_may_break", { record, now: ctx.now });
    if (boundTo.length === 0) throw new AppError("wrong_state", "Every place is answered.");
    const standing = standingRequest(record.requests, "unknown_may_break");
    const spent = boundTo.some((place) => standing?.boundTo.includes(place) === false);
    return openRequest(ctx, {
      record,
      subject: "unknown_may_break",
      params: {},
      boundTo,
      reason,
      ...(spent && { signedBefore: "spent" as const }),
    });
  },
});
