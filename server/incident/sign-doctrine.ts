import "server-only";
import { signDoctrineInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { writeDoctrine } from "@/server/incident/write-doctrine";
import { mutation } from "@/server/operation";

export const signDoctrine = mutation({
  name: "signDoctrine",
  permission: "incident.sign_doctrine",
  input: signDoctrineInput,
  async run(ctx, { number, doctrine, reason }) {
    const record = await openIncident(ctx, number);
    await writeDoctrine(ctx, { record, doctrine, reason });
    return incidentAnswer(ctx, record.id);
  },
});
