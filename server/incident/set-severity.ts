import "server-only";
import { setSeverityInput } from "@/domain/incident/incident-input";
import { overrideSeverity } from "@/domain/severity/override-severity";
import { AppError, fieldError } from "@/lib/app-error";
import { incidentAnswer, openIncident } from "@/server/incident/find-incident";
import { severityOf } from "@/server/incident/severity-facts";
import { mutation } from "@/server/operation";

/** Raised freely, lowered with a reason; choosing what the rules say takes the override away. */
export const setSeverity = mutation({
  name: "setSeverity",
  permission: "incident.set_severity",
  input: setSeverityInput,
  async run(ctx, { number, severity: wanted, reason }) {
    if (ctx.actor.type !== "member") throw new AppError("forbidden", "A person sets the severity.");
    const record = await openIncident(ctx, number);
    const { computed, severity } = severityOf(record, ctx.now);
    const decided = overrideSeverity(wanted, {
      computed: computed.severity,
      by: ctx.actor.id,
      reason: reason ?? null,
    });
    if (!decided.ok) throw fieldError("reason", "Give a reason for lowering it.");
    const text = reason === undefined ? undefined : await ctx.keepText("reason", reason);
    const override = decided.value;
    await ctx.tx.incident.update({
      where: { id: record.id },
      data: {
        severityOverride: override?.severity ?? null,
        severityComputedThen: override?.computedThen ?? null,
        severityOverrideById: override === null ? null : ctx.actor.id,
        severityReasonId: override === null ? null : (text?.id ?? null),
        updatedAt: ctx.now,
      },
    });
    const { id: eventId } = await ctx.record({
      kind: "incident.severity_set",
      incidentId: record.id,
      subject: { type: "incident", id: record.id },
      data: {
        from: severity,
        to: wanted,
        computed: computed.severity,
        before: {
          severity: record.severityOverride,
          computedThen: record.severityComputedThen,
          byId: record.severityOverrideById,
          reasonId: record.severityReasonId,
        },
      },
      ...(text && { texts: { reason: text } }),
    });
    return { ...(await incidentAnswer(ctx, record.id)), eventId };
  },
});
