import "server-only";
import { incidentStateSchema } from "@/domain/incident/incident";
import { nextState } from "@/domain/incident/lifecycle";
import type { EventInput, MutationContext } from "@/server/context";
import { appendEvents } from "@/server/event/append-event";
import { lifecycleFacts } from "@/server/incident/lifecycle-facts";
import { type IncidentRecord, loadRecords } from "@/server/incident/load-record";
import { summaryOf } from "@/server/incident/refresh-summary";
import { severityOf, weightOf } from "@/server/incident/severity-facts";
import { writeSummaries } from "@/server/incident/write-summaries";
import { insertRows } from "@/server/insert-rows";
import { plannedSteps } from "@/server/step/planned-steps";
import type { TriageRow } from "@/server/triage/lock-triage-rows";

/**
 * Real, for rows on which nothing hangs: their steps, state and summary by the functions that settle
 * a single incident, written in a few statements for all. Answers the rows where more would follow;
 * these are confirmed one by one. A test compares the two ways.
 */
export async function confirmPlainRows(
  ctx: MutationContext,
  { rows, batchId }: { rows: readonly TriageRow[]; batchId: string },
): Promise<{ left: TriageRow[] }> {
  if (rows.length === 0) return { left: [] };
  const records = await loadRecords(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  const left = new Set<string>();
  const confirmed: Confirmed[] = [];
  for (const record of records) {
    const active = confirmedRecord(ctx, record);
    if (active === null) left.add(record.id);
    else confirmed.push(active);
  }
  await insertRows(ctx.tx, "step", {
    rows: confirmed.flatMap(({ record }) => record.steps.map(stepColumns)),
  });
  await writeSummaries(
    ctx,
    confirmed.map(({ record }) => activeSummary(ctx, record)),
  );
  await appendEvents(ctx.tx, {
    events: confirmed.flatMap(({ record, steps }) => [activated(record, batchId), ...steps]),
    actor: ctx.actor,
    now: ctx.now,
  });
  return { left: rows.filter(({ id }) => left.has(id)) };
}

type Confirmed = { record: IncidentRecord; steps: EventInput[] };

/** The record as it will be, or null where the severity moves too: that is an event of its own. */
function confirmedRecord(ctx: MutationContext, record: IncidentRecord): Confirmed | null {
  const from = incidentStateSchema.parse(record.state);
  const to = nextState(from, { type: "confirmed_real" }, lifecycleFacts(record, ctx.now));
  const { severity, computed } = severityOf(record, ctx.now);
  if (to !== "active" || severity !== record.severity) return null;
  const active = {
    ...record,
    state: to,
    activatedAt: record.activatedAt ?? ctx.now,
    severityComputed: computed.severity,
    weight: weightOf(record, severity),
    laterUntil: null,
    livenessAskedAt: null,
  };
  const { steps, completed } = plannedSteps(active, ctx.now);
  return { record: { ...active, steps }, steps: completed };
}

function activeSummary(ctx: MutationContext, record: IncidentRecord) {
  const { id, severity, severityComputed, state, activatedAt, weight } = record;
  const { laterUntil, livenessAskedAt } = record;
  return {
    id,
    severity,
    severityComputed,
    state,
    activatedAt,
    weight,
    laterUntil,
    livenessAskedAt,
    ...summaryOf(record, ctx.now),
  };
}

function stepColumns(step: IncidentRecord["steps"][number]) {
  const { evidence: _evidence, assignee: _assignee, ...columns } = step;
  return columns;
}

function activated({ id }: IncidentRecord, batchId: string): EventInput {
  return {
    kind: "incident.activated",
    incidentId: id,
    subject: { type: "incident", id },
    data: { from: "triage", to: "active", because: "confirmed_real", batchId },
  };
}
