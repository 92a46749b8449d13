import "server-only";
import { overrideBinding, overrideCovers } from "@/domain/gate/gate-decision";
import { requestOverrideInput } from "@/domain/signature/signature-input";
import { AppError } from "@/lib/app-error";
import { openIncident } from "@/server/incident/find-incident";
import { viewOf } from "@/server/incident/view";
import { mutation } from "@/server/operation";
import { openRequest } from "@/server/signature/open-request";
import { standingRequest } from "@/server/signature/request-facts";

/** Asks to deactivate although blockers are open: exactly these, as the page showed them. */
export const requestOverride = mutation({
  name: "requestOverride",
  permission: "signature.request",
  input: requestOverrideInput,
  async run(ctx, { number, reason, shown }) {
    const record = await openIncident(ctx, number);
    const { blockers } = viewOf(record, ctx.now);
    if (blockers.length === 0) throw new AppError("wrong_state", "The gate is open.");
    const boundTo = overrideBinding(blockers);
    const seen = new Set(shown);
    if (boundTo.some((identity) => !seen.has(identity))) {
      throw new AppError("conflict", "The gate has changed since this was shown.", {
        hint: "Look at the blockers again, then ask.",
      });
    }
    const standing = standingRequest(record.requests, "override");
    const spent = standing !== null && !overrideCovers(standing, blockers);
    return openRequest(ctx, {
      record,
      subject: "override",
      params: {},
      boundTo,
      reason,
      ...(spent && { signedBefore: "spent" as const }),
    });
  },
});
