import "server-only";
import type { Resolution } from "@/domain/incident/incident";
import type { MutationContext } from "@/server/context";
import { appendEvents } from "@/server/event/append-event";
import type { TriageRow } from "@/server/triage/lock-triage-rows";

/**
 * Closes rows that the lifecycle lets go, in one statement. Nothing hangs on them, so all that their
 * summary loses is the question that stood as their next step. A test compares this with one by one.
 */
export async function closePlainRows(
  ctx: MutationContext,
  given: {
    rows: readonly TriageRow[];
    resolution: Resolution;
    duplicateOfId: string | null;
    batchId: string;
  },
): Promise<void> {
  const { rows, resolution, duplicateOfId, batchId } = given;
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await ctx.tx.$executeRaw`
    update incident set
      state = 'resolved', resolution = ${resolution}, resolved_at = ${ctx.now}::timestamptz,
      duplicate_of_id = ${duplicateOfId}::uuid, later_until = null, liveness_asked_at = null,
      next_step_key = null, next_step_title = null,
      due_at = case when due_at <= ${ctx.now}::timestamptz then due_at end,
      updated_at = ${ctx.now}::timestamptz
    where id = any(${ids}::uuid[])`;
  const events = rows.map(({ id }) => ({
    kind: "incident.resolved",
    incidentId: id,
    subject: { type: "incident", id },
    data: { from: "triage", to: "resolved", because: "resolve_asked", resolution, batchId },
  }));
  await appendEvents(ctx.tx, { events, actor: ctx.actor, now: ctx.now });
}
