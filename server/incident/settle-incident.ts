import "server-only";
import { overrideCovers } from "@/domain/gate/gate-decision";
import { exposes } from "@/domain/clock/exposure";
import { keyVersionStateSchema } from "@/domain/key/key";
import type { MutationContext } from "@/server/context";
import { consumersDown } from "@/server/incident/lifecycle-facts";
import { type IncidentRecord, loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { refreshIncidentSummary } from "@/server/incident/refresh-summary";
import { mayAsk, settleCase } from "@/server/notification-case/settle-case";
import { settleCutovers } from "@/server/incident/settle-cutovers";
import { settleSeverity } from "@/server/incident/settle-severity";
import { settleSteps } from "@/server/incident/settle-steps";
import { syncCutovers } from "@/server/incident/sync-cutovers";
import { type IncidentView, viewOf } from "@/server/incident/view";
import { voidRequests } from "@/server/signature/void-requests";
import { planSteps } from "@/server/step/plan-steps";

/**
 * After any act on an incident, in the act's own transaction: the board follows the inventory,
 * states follow from facts, steps complete, and the summary is written. Running it twice in a row
 * changes nothing the second time.
 */
export async function settleIncident(ctx: MutationContext, incidentId: string): Promise<void> {
  let record = await loadRecord(ctx.tx, incidentId);
  if (await followNotification(ctx, record)) record = await loadRecord(ctx.tx, incidentId);
  if (record.state === "resolved") {
    await refreshIncidentSummary(ctx, record);
    return;
  }
  await syncCutovers(ctx, record);
  record = await loadRecord(ctx.tx, incidentId);
  if (await settleSeverity(ctx, record)) record = await loadRecord(ctx.tx, incidentId);
  if (record.state !== "triage" && (await planSteps(ctx, record))) {
    record = await loadRecord(ctx.tx, incidentId);
  }
  if (await voidSpentOverride(ctx, { record, view: viewOf(record, ctx.now) })) {
    record = await loadRecord(ctx.tx, incidentId);
  }
  if (await settleCutovers(ctx, { record, view: viewOf(record, ctx.now) })) {
    record = await loadRecord(ctx.tx, incidentId);
  }
  if (await followFacts(ctx, record)) record = await loadRecord(ctx.tx, incidentId);
  if (await settleSteps(ctx, { record, view: viewOf(record, ctx.now) })) {
    record = await loadRecord(ctx.tx, incidentId);
  }
  await refreshIncidentSummary(ctx, record);
}

/** Only where the clock runs, or has to: most incidents never ask for it. */
async function followNotification(ctx: MutationContext, record: IncidentRecord): Promise<boolean> {
  const { notification } = record.leakEvent;
  if (notification === null && !mayAsk(record)) return false;
  return settleCase(ctx, record.leakEventId);
}

/** Only a change of who is down, or of the key itself, may move the state: not every later act again. */
async function followFacts(ctx: MutationContext, record: IncidentRecord): Promise<boolean> {
  const view = viewOf(record, ctx.now);
  const down = consumersDown(record, { gate: view.gate, now: ctx.now }).size;
  const changed = down !== record.downCount || record.keyVersion.state !== record.keyState;
  if (!changed) return false;
  const to = await moveIncident(ctx, { record, event: { type: "consumer_settled" } });
  return to !== record.state;
}

/** A new blocker voids an override: it was signed for what was shown. */
async function voidSpentOverride(
  ctx: MutationContext,
  { record, view }: { record: IncidentRecord; view: IncidentView },
): Promise<boolean> {
  const { override, blockers } = view;
  const mayStillDie = exposes(keyVersionStateSchema.parse(record.keyVersion.state));
  if (override === null || !mayStillDie || overrideCovers(override, blockers)) return false;
  await voidRequests(ctx, {
    incidentId: record.id,
    requests: [override],
    because: "new_blocker",
  });
  return true;
}
