import "server-only";
import { requestReasonInput } from "@/domain/signature/signature-input";
import { AppError } from "@/lib/app-error";
import { openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";
import { openRequest } from "@/server/signature/open-request";

/** Asks to believe that nothing uses the key. */
export const requestInventoryNone = mutation({
  name: "requestInventoryNone",
  permission: "signature.request",
  input: requestReasonInput,
  async run(ctx, { number, reason }) {
    const record = await openIncident(ctx, number);
    if (record.cutovers.length > 0) {
      throw new AppError("wrong_state", "Consumers are known: prove or waive each.");
    }
    return openRequest(ctx, { record, subject: "inventory_none", params: {}, boundTo: [], reason });
  },
});
