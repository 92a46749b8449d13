import "server-only";
import type { TriageAction } from "@/domain/triage/triage";
import type { TriageResult } from "@/domain/triage/triage-dto";
import type { EventInput, MutationContext } from "@/server/context";
import { appendEvents } from "@/server/event/append-event";
import { loadRecord } from "@/server/incident/load-record";
import { moveIncident } from "@/server/incident/move-incident";
import { settleIncidents } from "@/server/incident/settle-incidents";
import type { TriageItemRow } from "@/server/triage/load-triage-items";

type Given = { batchId: string; action: TriageAction; items: readonly TriageItemRow[] };

/** Puts rows back to what they were before an answer: plain ones together, those with a board one by one. */
export async function takeBack(ctx: MutationContext, given: Given): Promise<TriageResult[]> {
  const { batchId, action, items } = given;
  if (items.length === 0) return [];
  const waits = action === "later" || action === "check_liveness";
  const plain = waits ? items : items.filter((item) => item.plain);
  await restore(ctx, { batchId, action, items: plain });
  const results: TriageResult[] = plain.map(({ number }) => ({ number, outcome: "done" }));
  for (const item of items) {
    if (!waits && !item.plain) results.push(await takeBackOne(ctx, { item, action }));
  }
  const done = new Set(results.filter(isDone).map(({ number }) => number));
  await ctx.tx.$executeRaw`
    update triage_item set undone_at = ${ctx.now}::timestamptz
    where batch_id = ${batchId}::uuid and number = any(${[...done]})`;
  return results;
}

function isDone({ outcome }: TriageResult): boolean {
  return outcome === "done";
}

async function restore(ctx: MutationContext, { batchId, action, items }: Given): Promise<void> {
  const ids = items.map(({ id }) => id);
  if (ids.length === 0) return;
  if (action === "real") {
    await ctx.tx.$executeRaw`delete from step where incident_id = any(${ids}::uuid[])`;
  }
  const before = items.map((item) => ({ id: item.id, ...item.before }));
  await ctx.tx.$executeRaw`
    update incident i set
      state = 'triage', resolution = null, resolved_at = null, activated_at = null, weight = null,
      later_until = b."laterUntil", liveness_asked_at = b."livenessAskedAt",
      duplicate_of_id = b."duplicateOfId", updated_at = ${ctx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(before)}::jsonb)
      as b(id uuid, "laterUntil" timestamptz, "livenessAskedAt" timestamptz, "duplicateOfId" uuid)
    where i.id = b.id`;
  const events = items.map(({ id }) => undoEvent(id, { action, batchId }));
  await appendEvents(ctx.tx, { events, actor: ctx.actor, now: ctx.now });
  await settleIncidents(ctx, ids);
}

function undoEvent(
  id: string,
  { action, batchId }: { action: TriageAction; batchId: string },
): EventInput {
  const subject = { type: "incident", id };
  switch (action) {
    case "real":
      return {
        kind: "incident.returned_to_inbox",
        incidentId: id,
        subject,
        data: { from: "active", to: "triage", because: "confirmation_undone", batchId },
      };
    case "later":
    case "check_liveness":
      return { kind: "incident.put_back", incidentId: id, subject, data: { action, batchId } };
    default:
      return {
        kind: "incident.reopened",
        incidentId: id,
        subject,
        data: { from: "resolved", to: "triage", because: "dismissal_wrong", batchId },
      };
  }
}

/** A board, a signature or evidence hangs on it: the lifecycle says whether it goes back. */
async function takeBackOne(
  ctx: MutationContext,
  { item, action }: { item: TriageItemRow; action: TriageAction },
): Promise<TriageResult> {
  const { number, id, before } = item;
  const to = await moveIncident(ctx, {
    record: await loadRecord(ctx.tx, id),
    event: { type: action === "real" ? "confirmation_undone" : "dismissal_wrong" },
  });
  if (to !== "triage") {
    return { number, outcome: "refused", message: "The key was switched off already." };
  }
  await ctx.tx.incident.update({
    where: { id },
    data: { laterUntil: before.laterUntil, livenessAskedAt: before.livenessAskedAt },
  });
  ctx.touch(id);
  return { number, outcome: "done" };
}
