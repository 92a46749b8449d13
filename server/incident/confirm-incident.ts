import "server-only";
import { incidentInput } from "@/domain/incident/incident-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { moveIncident } from "@/server/incident/move-incident";
import { mutation } from "@/server/operation";

/** Real: the Inbox row becomes an incident with steps and a due time. */
export const confirmIncident = mutation({
  name: "confirmIncident",
  permission: "incident.confirm",
  input: incidentInput,
  async run(ctx, { number }) {
    const record = await openIncident(ctx, number);
    if (record.state !== "triage") {
      throw new AppError("wrong_state", `LEAK-${number} is confirmed already.`);
    }
    await moveIncident(ctx, { record, event: { type: "confirmed_real" } });
    return incidentAnswer(ctx, record.id);
  },
});
