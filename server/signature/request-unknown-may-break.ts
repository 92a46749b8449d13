import "server-only";
import { requestReasonInput } from "@/domain/signature/signature-input";
import { openIncident } from "@/server/incident/find-incident";
import { ownsIncidentKey } from "@/server/incident/owns-incident";
import { mutation } from "@/server/operation";
import { openRequest } from "@/server/signature/open-request";

/** Asks to go on although the hunt has answers that nobody knows. */
export const requestUnknownMayBreak = mutation({
  name: "requestUnknownMayBreak",
  permission: "signature.request",
  input: requestReasonInput,
  owns: ownsIncidentKey,
  async run(ctx, { number, reason }) {
    const record = await openIncident(ctx, number);
    return openRequest(ctx, {
      record,
      subject: "unknown_may_break",
      params: {},
      boundTo: [],
      reason,
    });
  },
});
