import "server-only";
import { requestRiskAcceptanceInput } from "@/domain/accepted-risk/accepted-risk-input";
import { acceptedRiskBlockers } from "@/domain/incident/resolve-blockers";
import { AppError, fieldError } from "@/lib/app-error";
import { openIncident } from "@/server/incident/find-incident";
import { lifecycleFacts } from "@/server/incident/lifecycle-facts";
import { worstVisibility } from "@/server/incident/severity-facts";
import { mutation } from "@/server/operation";
import { incidentBinding } from "@/server/signature/binding";
import { openRequest } from "@/server/signature/open-request";

/** Asks a second person to live with the leak until a day. Their signature closes the incident. */
export const requestRiskAcceptance = mutation({
  name: "requestRiskAcceptance",
  permission: "signature.request",
  input: requestRiskAcceptanceInput,
  async run(ctx, { number, until, reason }) {
    const record = await openIncident(ctx, number);
    if (record.state === "monitoring") {
      throw new AppError("wrong_state", "The old key is down: there is no risk left to accept.");
    }
    const blockers = acceptedRiskBlockers(
      {
        resolution: "accepted_risk",
        // Who approves is known with the signature only.
        approverRole: "admin",
        acceptedAt: ctx.now,
        expiresAt: until,
        visibility: worstVisibility(record),
      },
      lifecycleFacts(record, ctx.now),
    );
    if (blockers.length > 0) throw fieldError("until", blockers.join(" "));
    return openRequest(ctx, {
      record,
      subject: "accept_risk",
      params: { until: until.toISOString() },
      boundTo: incidentBinding("accept_risk", { record, now: ctx.now }),
      reason,
      // An open incident has no acceptance left: an earlier one has ended.
      signedBefore: "spent",
    });
  },
});
