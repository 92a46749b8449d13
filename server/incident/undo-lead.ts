import "server-only";
import { z } from "zod";

import { undoActInput } from "@/domain/incident/incident-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { undoableAct } from "@/server/incident/undoable-act";
import { mutation } from "@/server/operation";
import { requireReader } from "@/server/restriction/require-reader";

const kind = "incident.lead_assigned";
const given = z.object({ from: z.uuid().nullable(), to: z.uuid().nullable() });

/** Gives the lead back to who had it. */
export const undoLead = mutation({
  name: "undoLead",
  permission: "incident.assign_lead",
  input: undoActInput,
  async run(ctx, { number, eventId }) {
    const record = await openIncident(ctx, number);
    const { from, to } = given.parse(
      await undoableAct(ctx, { incidentId: record.id, eventId, kind }),
    );
    if (record.leadId !== to) {
      throw new AppError("wrong_state", "Somebody else leads it since. It stays so.");
    }
    if (from !== null) await requireReader(ctx, { incidentId: record.id, memberId: from });
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: { leadId: from, updatedAt: ctx.now },
    });
    const { id } = await ctx.record({
      kind,
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: { from: to, to: from, undoes: eventId },
    });
    await ctx.notify({ to: [from], kind: "incident.lead_given", incidentId: record.id });
    return { ...(await incidentAnswer(ctx, record.id)), eventId: id };
  },
});
