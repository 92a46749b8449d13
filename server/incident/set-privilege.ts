import "server-only";
import { setPrivilegeInput } from "@/domain/incident/incident-input";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { mutation } from "@/server/operation";

/** How much the key may do. Severity and recommendation follow. */
export const setPrivilege = mutation({
  name: "setPrivilege",
  permission: "incident.set_severity",
  input: setPrivilegeInput,
  async run(ctx, { number, privilege }) {
    const record = await openIncident(ctx, number);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { privilege, updatedAt: ctx.now },
    });
    await ctx.record({
      kind: "incident.privilege_set",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { from: record.privilege, to: privilege },
    });
    return incidentAnswer(ctx, record.id);
  },
});
