import "server-only";
import { z } from "zod";

import { severitySchema } from "@/domain/incident/incident";
import { undoActInput } from "@/domain/incident/incident-input";
import { AppError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { severityOf } from "@/server/incident/severity-facts";
import { undoableAct } from "@/server/incident/undoable-act";
import { mutation } from "@/server/operation";

const kind = "incident.severity_set";
/** Older lines of the log do not say what stood before. */
const set = z.object({
  before: z
    .object({
      severity: severitySchema.nullable(),
      computedThen: severitySchema.nullable(),
      byId: z.uuid().nullable(),
      reasonId: z.uuid().nullable(),
    })
    .optional(),
});

/** What a person had said of the severity before, with its reason; else what the rules say. */
export const undoSeverity = mutation({
  name: "undoSeverity",
  permission: "incident.set_severity",
  input: undoActInput,
  async run(ctx, { number, eventId }) {
    const record = await openIncident(ctx, number);
    const data = await undoableAct(ctx, { incidentId: record.id, eventId, kind });
    const { before } = set.parse(data);
    if (before === undefined) {
      throw new AppError("wrong_state", "What stood before is not known.", {
        hint: "Set the severity again.",
      });
    }
    const { computed, severity } = severityOf(record, ctx.now);
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: {
        severityOverride: before.severity,
        severityComputedThen: before.computedThen,
        severityOverrideById: before.byId,
        severityReasonId: before.reasonId,
        updatedAt: ctx.now,
      },
    });
    const { id } = await ctx.record({
      kind,
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: {
        from: severity,
        to: before.severity ?? computed.severity,
        computed: computed.severity,
        undoes: eventId,
      },
    });
    return { ...(await incidentAnswer(ctx, record.id)), eventId: id };
  },
});
