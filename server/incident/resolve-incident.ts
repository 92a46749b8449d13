import "server-only";
import { incidentInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { resolveAs } from "@/server/incident/resolve-as";
import { mutation } from "@/server/operation";
import { scheduleNext } from "@/server/rotation/schedule-next";

/** Closed as revoked: proven dead, watched, signed for. */
export const resolveIncident = mutation({
  name: "resolveIncident",
  permission: "incident.resolve",
  input: incidentInput,
  async run(ctx, { number }) {
    const record = await openIncident(ctx, number);
    await resolveAs(ctx, { record, request: { resolution: "revoked" } });
    await scheduleNext(ctx, record);
    return incidentAnswer(ctx, record.id);
  },
});
