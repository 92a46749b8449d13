import "server-only";
import { type IncidentState, incidentStateSchema } from "@/domain/incident/incident";
import type { IncidentEvent } from "@/domain/incident/incident-event";
import { nextState } from "@/domain/incident/lifecycle";
import type { MutationContext } from "@/server/context";
import { lifecycleFacts } from "@/server/incident/lifecycle-facts";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { voidRequests } from "@/server/signature/void-requests";
import { planSteps } from "@/server/step/plan-steps";

/**
 * Tells the lifecycle what happened and writes where the incident goes. Load the record after the
 * act was written: the facts are those after the event.
 */
export async function moveIncident(
  ctx: MutationContext,
  { record, event }: { record: IncidentRecord; event: IncidentEvent },
): Promise<IncidentState> {
  const from = incidentStateSchema.parse(record.state);
  const to = nextState(from, event, lifecycleFacts(record, ctx.now));
  if (to === from) return from;
  const reopened = from === "resolved";
  await ctx.tx.incident.update({
    where: { id: record.id },
    data: {
      state: to,
      updatedAt: ctx.now,
      ...(to === "active" && record.activatedAt === null && { activatedAt: ctx.now }),
      ...(to === "triage" && { activatedAt: null }),
      ...(to === "monitoring" && { monitoringSince: ctx.now }),
      ...(from === "monitoring" && { monitoringSince: null }),
      ...(to === "resolved" && {
        resolvedAt: ctx.now,
        ...(event.type === "resolve_asked" && { resolution: event.request.resolution }),
      }),
      ...(reopened && {
        resolvedAt: null,
        resolution: null,
        duplicateOfId: null,
        acceptedUntil: null,
      }),
    },
  });
  await ctx.record({
    kind: reopened ? "incident.reopened" : `incident.${moved[to]}`,
    incidentId: record.id,
    subject: { type: "incident", id: record.id },
    data: {
      from,
      to,
      because: event.type,
      ...(event.type === "resolve_asked" && { resolution: event.request.resolution }),
    },
  });
  if (to === "resolved") {
    const open = record.requests.filter(({ state }) => state === "open");
    await voidRequests(ctx, {
      incidentId: record.id,
      requests: open,
      because: "incident_resolved",
    });
  }
  if (to === "active") await planSteps(ctx, await loadRecord(ctx.tx, record.id));
  return to;
}

const moved = {
  triage: "returned_to_inbox",
  active: "activated",
  monitoring: "monitored",
  resolved: "resolved",
} as const satisfies Record<IncidentState, string>;
